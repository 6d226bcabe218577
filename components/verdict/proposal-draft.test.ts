import { expect, test } from "vitest";
import type { CompanyRecord } from "@/lib/domain/company";
import { counterfactuals } from "@/lib/domain/evaluation/counterfactuals";
import { evaluate } from "@/lib/domain/evaluation/evaluate";
import { applyPatch } from "@/lib/domain/org/patch";
import { proposalFrom } from "@/lib/domain/org/proposal";
import { quarterOf } from "@/lib/domain/quarter";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import {
  day,
  fact,
  facts,
  notEstablished,
  position,
  Q4,
  redrawn,
  sample,
  testStatus,
} from "@/test/sample-record";
import { proposalDraft } from "./proposal-draft";

const SETTING = { locale: "en-GB", currency: "USD" };

function draftOf(record: CompanyRecord) {
  const [set] = counterfactuals(record, Q4, STANDARD).smallest;
  if (set === undefined) throw new Error("nothing to change");
  return proposalDraft(set, {
    record,
    quarter: Q4,
    chart: { id: "id", key: "chart" },
    today: day("2027-02-20"),
    seatKey: "plan",
    setting: SETTING,
  });
}

const UNDER_REVENUE = redrawn(
  { leader: { manager: { kind: "named", key: "cro" } }, d1: { status: "open" } },
  [position("cro", "ceo", "c_level", { title: "Chief Revenue Officer" })],
);

test("a proposal made from the smallest change meets what it was made for, in its own quarter", () => {
  const draft = draftOf(UNDER_REVENUE);
  const [base] = UNDER_REVENUE.charts;
  if (draft === null || base === undefined) throw new Error("nothing on the chart");
  expect(draft).toMatchObject({ from: "id", effectiveFrom: "2027-03-01" });
  expect(draft.description).toMatch(
    /^From the smallest change for FY26.Q4\. Partnerships reports to the chief executive\. /,
  );
  const copy = proposalFrom(base, { ...draft, key: "plan" });
  const charts = [applyPatch(copy, draft.patch)];
  const quarter = quarterOf(draft.effectiveFrom, 1);
  const judged = evaluate({ ...UNDER_REVENUE, charts }, quarter, STANDARD, { chart: "plan" });
  expect(testStatus(judged, "board.reports-to-ceo")).toBe("met");
  expect(testStatus(judged, "org.leads-leaders")).toBe("met");
  expect(testStatus(judged, "org.leaders-lead-managers")).toBe("met");
});

test("what the chart leaves open is not planned, but said", () => {
  const open = redrawn(
    {
      leader: { manager: { kind: "named", key: "cro" } },
      m4: { manager: notEstablished },
      m5: { level: "unknown" },
    },
    [position("cro", "ceo", "c_level", { title: "Chief Revenue Officer" })],
  );
  const draft = draftOf(open);
  expect(draft?.description).toMatch(/ First complete the chart: .+ not known\.$/);
  const touched = draft?.patch.positions.map(({ key }) => key);
  expect(touched).toContain("leader");
  expect(touched).not.toContain("m4");
  expect(touched).not.toContain("m5");
});

test("answers alone make no proposal", () => {
  const asked = [...facts.slice(1), fact("board.tracksPartnerRevenue", "no")];
  expect(draftOf(sample({ facts: asked }))).toBeNull();
});
