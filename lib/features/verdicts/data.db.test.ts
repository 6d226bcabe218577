import { expect, test } from "vitest";
import { shift } from "@/lib/domain/quarter";
import { closeOne } from "@/test/closed-quarter";
import { asOwnerIn } from "@/test/factories";
import { BEFORE, EARLIER, type JudgedCompany, LAST, makeJudged } from "@/test/judged-company";
import { readVerdict } from "./data";

type Changes = Partial<Pick<Parameters<typeof readVerdict>[1], "revision" | "known">>;

const read = ({ scope, companyId }: JudgedCompany, quarter: typeof LAST, changes: Changes = {}) =>
  readVerdict(scope, { companyId, quarter, revision: null, known: "then", ...changes });

const triple = ({ id }: JudgedCompany) =>
  asOwnerIn(id, (client) =>
    client.query("UPDATE revenue_lines SET amount = amount * 3 WHERE motion::text LIKE 'partner%'"),
  );

test("an open quarter is answered by today's rows, with its date and the quarter before", async () => {
  const company = await makeJudged();
  const { answer, close, now, before } = await read(company, LAST);
  expect([close, now]).toEqual([null, null]);
  expect(answer.forecast).toMatchObject({ kind: "made", when: { kind: "expected" } });
  expect(before?.evaluation.quarter).toBe(BEFORE);
  await triple(company);
  const changed = await read(company, LAST);
  expect(changed.answer.evaluation.conditions[0]?.status).toBe("met");
});

test("a closed quarter is read as it was given, and beside it as known now", async () => {
  const company = await makeJudged();
  const { scope, companyId } = company;
  const open = await read(company, BEFORE);
  await closeOne(scope, { companyId, quarter: BEFORE });
  await triple(company);
  const then = await read(company, BEFORE);
  expect(then.answer).toEqual(open.answer);
  expect(then.close?.revision).toBe(1);
  const known = await read(company, BEFORE, { known: "now" });
  expect(known.answer).toEqual(then.now);
  expect(known.answer.evaluation.conditions[0]?.status).toBe("met");
  expect(then.answer.evaluation.conditions[0]?.status).toBe("not_met");
  const after = await read(company, LAST);
  expect(after.before).toEqual(then.answer);
});

test("each revision can be read; one that never was reads as the quarter stands", async () => {
  const company = await makeJudged();
  const { scope, companyId } = company;
  await closeOne(scope, { companyId, quarter: BEFORE });
  const first = await read(company, BEFORE);
  await triple(company);
  await closeOne(scope, { companyId, quarter: BEFORE, reason: "Resale was booked as direct" });
  const second = await read(company, BEFORE);
  expect(second.close).toMatchObject({ revision: 2, reason: "Resale was booked as direct" });
  const again = await read(company, BEFORE, { revision: 1 });
  expect(again.answer).toEqual(first.answer);
  expect((await read(company, BEFORE, { revision: 9 })).answer).toEqual(second.answer);
});

test("those who sat on the chart are named, as far as they are kept", async () => {
  const company = await makeJudged();
  const { scope, companyId } = company;
  const seated = ({ snapshot }: Awaited<ReturnType<typeof read>>) =>
    snapshot.charts.some(({ positions }) => positions.some(({ person }) => person !== null));
  expect(seated(await read(company, EARLIER))).toBe(true);
  await closeOne(scope, { companyId, quarter: EARLIER });
  expect(seated(await read(company, EARLIER))).toBe(true);
});

test("the first quarter on record has none before it", async () => {
  const company = await makeJudged();
  let quarter = LAST;
  while ((await read(company, quarter)).before !== null) quarter = shift(quarter, -1);
  expect(LAST - quarter).toBe(11);
});
