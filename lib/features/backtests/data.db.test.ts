import { expect, test } from "vitest";
import { evaluationOf } from "@/lib/domain/close/answer";
import { shift } from "@/lib/domain/quarter";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { readPresent } from "@/lib/features/closes/data";
import { beginDraft, publishDraft } from "@/lib/features/rubric-drafts/mutations";
import { pinCompanies } from "@/lib/features/rubric-pins/mutations";
import { setQuarterState } from "@/lib/features/revenue/mutations";
import type { Scope } from "@/lib/server/scope";
import { closeOne } from "@/test/closed-quarter";
import { makeCompany, makeMember } from "@/test/factories";
import { BEFORE, EARLIER, LAST, makeJudged } from "@/test/judged-company";
import { day } from "@/test/sample-record";
import { readBacktestable, tryDraft } from "./data";

const TODAY = day("2027-01-20");
const STRICT = { ...STANDARD.parameters, realMotionShareBp: 10_000 };

const begin = async (scope: Scope, parameters = STRICT) =>
  (await beginDraft(scope, { basedOnId: null, name: "House rules", parameters })).draftId;

async function tried(scope: Scope, companyId: string, draftId: string) {
  const [company] = await tryDraft(scope, { draftId, companyIds: [companyId], today: TODAY });
  if (company === undefined) throw new Error("the company is tried");
  return company;
}

test("every close is tried, closed and open ones apart, and nothing changes by it", async () => {
  const { scope, companyId } = await makeJudged();
  await closeOne(scope, { companyId, quarter: BEFORE });
  const draftId = await begin(scope);
  const company = await tried(scope, companyId, draftId);
  expect(company).toMatchObject({ slug: "harbor-analytics", closed: 1 });
  expect(company.open).toBeGreaterThan(8);
  const closed = company.changes.filter(({ isClosed }) => isClosed);
  expect(closed).toMatchObject([
    {
      quarter: BEFORE,
      from: { rubric: STANDARD.name, floor: "vp", ceiling: "vp" },
      to: { rubric: "House rules", floor: "head", ceiling: "head" },
      turned: [],
    },
  ]);
  const { close } = await readPresent(scope, { companyId, quarter: BEFORE });
  expect(close?.evaluation.verdict).toMatchObject({ floor: "vp", ceiling: "vp" });
});

test("a closed quarter is tried on what was frozen, not on what is known now", async () => {
  const { scope, companyId } = await makeJudged();
  await closeOne(scope, { companyId, quarter: LAST });
  const draftId = await begin(scope);
  const before = await tried(scope, companyId, draftId);
  const entry = {
    quarter: LAST,
    version: 1,
    state: "entry",
    reason: "An invoice came in late",
  } as const;
  await setQuarterState(scope, { companyId, ...entry });
  const { close, snapshot } = await readPresent(scope, { companyId, quarter: LAST });
  expect(evaluationOf(snapshot).verdict).not.toEqual(close?.evaluation.verdict);
  const frozen = ({ changes }: typeof before) => changes.filter(({ isClosed }) => isClosed);
  expect(frozen(before)).toHaveLength(1);
  expect(frozen(await tried(scope, companyId, draftId))).toEqual(frozen(before));
});

test("an open quarter is compared with the rubric it is pinned to", async () => {
  const { scope, companyId } = await makeJudged();
  const { versionId, name } = await publishDraft(scope, {
    draftId: await begin(scope),
    version: 1,
    note: "Agreed",
  });
  await pinCompanies(scope, { versionId, pins: [{ companyId, from: shift(LAST, -40) }] });
  const same = await begin(scope);
  expect((await tried(scope, companyId, same)).changes).toEqual([]);
  const standard = (await beginDraft(scope, { basedOnId: null, name: "Back", parameters: null }))
    .draftId;
  const { changes } = await tried(scope, companyId, standard);
  expect(changes.at(-1)).toMatchObject({ from: { rubric: name }, to: { rubric: "Back" } });
});

test("a member tries a draft on the companies that the member may see, and on no other", async () => {
  const { id, scope, companyId } = await makeJudged();
  const { id: other } = await makeCompany(id, "Another");
  const draftId = await begin(scope);
  expect(await readBacktestable(scope, { draftId })).toEqual({
    draftVersion: 1,
    companyIds: [other, companyId],
  });
  const limited = await makeMember(id, "viewer", [other]);
  expect((await readBacktestable(limited, { draftId })).companyIds).toEqual([other]);
  const asking = tryDraft(limited, { draftId, companyIds: [companyId], today: TODAY });
  await expect(asking).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await tried(limited, other, draftId)).toMatchObject({ closed: 0, open: 0, changes: [] });
});

test("the quarter before the first close counts as open", async () => {
  const { scope, companyId } = await makeJudged();
  await closeOne(scope, { companyId, quarter: EARLIER });
  await closeOne(scope, { companyId, quarter: BEFORE });
  const all = await tried(scope, companyId, await begin(scope));
  expect(all.closed).toBe(2);
  expect(all.closed + all.open).toBe(12);
});
