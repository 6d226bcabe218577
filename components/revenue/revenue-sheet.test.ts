import { expect, test } from "vitest";
import { quarter } from "@/lib/domain/quarter";
import type { Series } from "@/lib/domain/revenue/motion-notation";
import { emptyLine, type GridLine } from "./grid-line";
import { RevenueSheet, type SaveAnswer } from "./revenue-sheet";
import { cellIn, keyOf, linesIn } from "./sheet-state";

const Q1 = quarter(2027, 1);
const Q2 = quarter(2027, 2);
const AMOUNT: Series = { motion: "direct", part: "amount" };
const INFLUENCED: Series = { motion: "direct", part: "influenced" };
const line = (amount: bigint, version: number): GridLine => ({
  ...emptyLine(Q1, "direct"),
  amount,
  version,
});

/** A server that keeps what it is sent, one version up, unless it is told to answer otherwise. */
function server() {
  const answers: SaveAnswer[] = [];
  const sent: (readonly GridLine[])[] = [];
  const sheet = new RevenueSheet("USD", async (lines) => {
    sent.push(lines);
    const versions = new Map(
      lines.map((one) => [keyOf(one), one.amount === null ? null : (one.version ?? 0) + 1]),
    );
    return answers.shift() ?? { kind: "saved", versions };
  });
  const type = async (text: string, series = AMOUNT, of = Q1) => {
    sheet.enter([{ quarter: of, series, text }], "point");
    await settled(sheet);
  };
  const amount = () => cellIn(sheet.state(), Q1, AMOUNT).amount;
  return { sheet, sent, answers, type, amount };
}

async function settled(sheet: RevenueSheet): Promise<void> {
  while (sheet.state().saving) await Promise.resolve();
}

test("what is typed is saved with the version it was made on", async () => {
  const { sheet, sent, type, amount } = server();
  sheet.load([line(100n, 7)], new Set());
  await type("2");
  expect(sent).toMatchObject([[{ amount: 200n, version: 7 }]]);
  expect(amount()).toBe(200n);
  expect(sheet.state().drafts.size).toBe(0);
  await type("3");
  expect(sent.at(-1)).toMatchObject([{ amount: 300n, version: 8 }]);
});

test("undo and redo are saved like any other change", async () => {
  const { sheet, sent, type, amount } = server();
  await type("5");
  sheet.undo();
  await settled(sheet);
  expect(amount()).toBe(null);
  sheet.redo();
  await settled(sheet);
  expect(amount()).toBe(500n);
  expect(sent.map(([first]) => first?.amount)).toEqual([500n, null, 500n]);
  expect(sheet.state()).toMatchObject({ canUndo: true, canRedo: false });
});

test("the grid is emptied in one step, which undo brings back", async () => {
  const { sheet, type, amount } = server();
  await type("5");
  await type("2", INFLUENCED);
  await type("7", AMOUNT, Q2);
  sheet.empty();
  await settled(sheet);
  expect(linesIn(sheet.state())).toEqual([]);
  sheet.undo();
  await settled(sheet);
  expect(amount()).toBe(500n);
  expect(linesIn(sheet.state())).toHaveLength(2);
});

test("what cannot be read is held with its reason and is not saved", async () => {
  const { sheet, sent, type } = server();
  await type("five");
  expect(cellIn(sheet.state(), Q1, AMOUNT).held).toMatchObject({
    text: "five",
    sentence: expect.stringContaining("“five” is not an amount"),
  });
  expect(sent).toEqual([]);
  sheet.release(Q1, AMOUNT);
  expect(cellIn(sheet.state(), Q1, AMOUNT).held).toBe(null);
});

test("influenced revenue waits for the amount it is part of", async () => {
  const { sheet, sent, type } = server();
  await type("4", INFLUENCED);
  expect(cellIn(sheet.state(), Q1, INFLUENCED).held?.sentence).toContain("no amount");
  await type("10");
  expect(sent).toMatchObject([[{ amount: 1000n, partnerInfluenced: 400n }]]);
  expect(sheet.state().held.size).toBe(0);
});

test("a pasted block that could be read in two ways waits for a decision", async () => {
  const { sheet, sent } = server();
  const block = [Q1, Q2].map((of) => ({ quarter: of, series: AMOUNT, text: "1,234" }));
  sheet.enter(block, null);
  await settled(sheet);
  expect(sent).toEqual([]);
  sheet.decide("comma");
  expect([...sheet.state().held.values()].map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining("more decimals"),
    expect.stringContaining("more decimals"),
  ]);
  sheet.enter(block, "point");
  await settled(sheet);
  expect(sent).toMatchObject([[{ amount: 123_400n }, { amount: 123_400n }]]);
});

test("a complete quarter is not changed, not by undo either", async () => {
  const { sheet, sent, type } = server();
  await type("5");
  sheet.load([line(500n, 1)], new Set([Q1]));
  await type("6");
  expect(cellIn(sheet.state(), Q1, AMOUNT).held?.sentence).toContain("marked complete");
  sheet.undo();
  expect(sheet.state().trouble).toContain("marked complete");
  expect(sent).toHaveLength(1);
});

test("somebody else's change is shown beside one's own, until one is chosen", async () => {
  const { sheet, sent, answers, type, amount } = server();
  sheet.load([line(100n, 1)], new Set());
  answers.push({ kind: "stale", current: [line(900n, 4)] });
  await type("2");
  expect(cellIn(sheet.state(), Q1, AMOUNT)).toMatchObject({
    amount: 200n,
    theirs: { amount: 900n },
  });
  sheet.settle(Q1, "direct", "mine");
  await settled(sheet);
  expect(sent.at(-1)).toMatchObject([{ amount: 200n, version: 4 }]);
  expect(amount()).toBe(200n);

  answers.push({ kind: "stale", current: [line(700n, 9)] });
  await type("3");
  sheet.settle(Q1, "direct", "theirs");
  await settled(sheet);
  expect(amount()).toBe(700n);
  expect(sheet.state().drafts.size).toBe(0);
});

test("lines that nobody else touched are saved although another is contested", async () => {
  const { sheet, sent, answers } = server();
  sheet.load([line(100n, 1)], new Set());
  answers.push({ kind: "stale", current: [line(900n, 4)] });
  sheet.enter(
    [
      { quarter: Q1, series: AMOUNT, text: "2" },
      { quarter: Q2, series: AMOUNT, text: "3" },
    ],
    "point",
  );
  await settled(sheet);
  expect(sent.at(-1)).toMatchObject([{ quarter: Q2, amount: 300n }]);
  expect([...sheet.state().drafts.keys()]).toEqual([keyOf({ quarter: Q1, motion: "direct" })]);
});

test("a save that fails keeps everything for the next try", async () => {
  const { sheet, answers, type, amount } = server();
  answers.push({ kind: "refused", message: "We could not reach the server." });
  await type("5");
  expect(sheet.state()).toMatchObject({ trouble: "We could not reach the server.", saving: false });
  expect(amount()).toBe(500n);
  await sheet.flush();
  expect(sheet.state()).toMatchObject({ trouble: null });
  expect(sheet.state().drafts.size).toBe(0);
});

test("what is typed while a save is on its way goes with the next", async () => {
  const { sheet, sent } = server();
  sheet.enter([{ quarter: Q1, series: AMOUNT, text: "1" }], "point");
  sheet.enter([{ quarter: Q1, series: AMOUNT, text: "2" }], "point");
  await settled(sheet);
  expect(sent).toMatchObject([[{ amount: 100n, version: null }], [{ amount: 200n, version: 1 }]]);
});
