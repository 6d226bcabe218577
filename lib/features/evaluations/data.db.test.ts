import { expect, test } from "vitest";
import { closeOne } from "@/test/closed-quarter";
import { asOwnerIn } from "@/test/factories";
import { BEFORE, EARLIER, LAST, makeJudged } from "@/test/judged-company";
import { day } from "@/test/sample-record";
import { readCompanyHistory, readPortfolio, readTimeline } from "./data";

const TODAY = day("2026-11-22");

test("a closed quarter is read as it was frozen, beside what is known of it now", async () => {
  const { id, scope, companyId } = await makeJudged();
  const asked = { companyId, today: TODAY };
  const open = await readCompanyHistory(scope, asked);
  for (const quarter of [EARLIER, BEFORE, LAST]) await closeOne(scope, { companyId, quarter });
  const frozen = await readTimeline(scope, { ...asked, known: "then" });
  expect(frozen.evaluations.map(({ verdict }) => verdict)).toEqual(
    open.evaluations.map(({ verdict }) => verdict),
  );
  await asOwnerIn(id, (client) =>
    client.query("UPDATE revenue_lines SET amount = amount * 9 WHERE motion = 'direct'"),
  );
  const then = await readTimeline(scope, { ...asked, known: "then" });
  const now = await readTimeline(scope, { ...asked, known: "now" });
  expect(then.quarters.map(({ close }) => close?.evaluation)).toEqual(
    frozen.quarters.map(({ close }) => close?.evaluation),
  );
  expect(then.evaluations.slice(-3)).toEqual(frozen.evaluations.slice(-3));
  expect(then.forecast).toEqual(frozen.forecast);
  expect(now.forecast).not.toEqual(frozen.forecast);
  const last = then.quarters.at(-1);
  expect(last?.now).not.toEqual(last?.close?.evaluation);
  expect(then.quarters.at(0)?.close).toBeNull();
});

test("a closed quarter stays in the history when its revenue is put back in entry", async () => {
  const { id, scope, companyId } = await makeJudged();
  await closeOne(scope, { companyId, quarter: LAST });
  await asOwnerIn(id, (client) =>
    client.query("UPDATE revenue_quarters SET state = 'entry' WHERE quarter = '2027Q3'"),
  );
  const { quarters, inEntry } = await readCompanyHistory(scope, { companyId, today: TODAY });
  expect(quarters.at(-1)).toMatchObject({ quarter: LAST, close: { revision: 1 } });
  expect(inEntry).toContain(LAST);
});

test("a portfolio reads closed quarters as frozen, and the forecast of the last one", async () => {
  const { id, scope, companyId } = await makeJudged();
  const [open] = await readPortfolio(scope, { today: TODAY });
  expect(open?.forecast?.kind).toBe("made");
  await closeOne(scope, { companyId, quarter: LAST });
  await asOwnerIn(id, (client) =>
    client.query("UPDATE revenue_lines SET amount = amount * 9 WHERE motion = 'direct'"),
  );
  const [closed] = await readPortfolio(scope, { today: TODAY });
  expect(closed?.evaluations.at(-1)).toEqual(open?.evaluations.at(-1));
  expect(closed?.evaluations.at(-2)).not.toEqual(open?.evaluations.at(-2));
});
