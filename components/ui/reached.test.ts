import { expect, it } from "vitest";
import { reached } from "./reached";

it("hands on what the server answers", async () => {
  await expect(reached(Promise.resolve({ ok: true, value: 1 }))).resolves.toEqual({
    ok: true,
    value: 1,
  });
});

it("answers with a refusal where the server does not", async () => {
  const answer = await reached(Promise.reject<{ ok: true }>(new TypeError("Failed to fetch")));
  expect(answer).toMatchObject({
    ok: false,
    message: expect.stringContaining("Nothing here is lost"),
  });
});
