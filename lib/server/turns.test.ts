import { setImmediate as soon } from "node:timers/promises";
import { expect, test } from "vitest";
import { turns } from "./turns";

test("at most so many run at once, in the order they came; a failure makes room as well", async () => {
  const inTurn = turns(2);
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const answers = await Promise.allSettled(
    [0, 1, 2, 3, 4].map((index) =>
      inTurn(async () => {
        order.push(index);
        running += 1;
        most = Math.max(most, running);
        await soon();
        running -= 1;
        if (index === 0) throw new Error("refused");
      }),
    ),
  );
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4]);
  expect(
    answers.map(({ status }) => status).filter((status) => status === "rejected"),
  ).toHaveLength(1);
});

test("a place that was left is free again", async () => {
  const inTurn = turns(1);
  await inTurn(() => soon());
  await inTurn(() => soon());
  expect(await inTurn(() => soon("done"))).toBe("done");
});
