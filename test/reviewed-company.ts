// A company whose quarters can be reviewed, and shorthands for going through a review.
import { quarter, quarterKey, shift } from "@/lib/domain/quarter";
import { FACT_IDS } from "@/lib/domain/evaluation/facts";
import type { ReviewItemId } from "@/lib/domain/review/item";
import { readDossier } from "@/lib/features/dossier/file/read";
import { importDossier } from "@/lib/features/dossier/mutations";
import { confirmItem, keepItems } from "@/lib/features/review-answers/mutations";
import { readReviewedQuarter } from "@/lib/features/reviews/data";
import { closeReview, openReview } from "@/lib/features/reviews/mutations";
import type { Scope } from "@/lib/server/scope";
import { makeWorkspace } from "./factories";

/** The quarter that is reviewed; those before it have revenue too. */
export const Q1 = quarter(2026, 1);

const SEATS = [
  { key: "ceo", title: "Chief Executive Officer", level: "c_level" },
  { key: "vp", title: "VP Partnerships", manager: "ceo", level: "vp" },
].map((seat) => ({ ...seat, function: "partnerships", status: "filled" }));

const DOSSIER = {
  format: "titleworthy.dossier/1",
  company: {
    name: "Reviewed Ltd",
    stage: "growth",
    ecosystemModel: "channel",
    fiscalYearStartMonth: 1,
    currency: "USD",
  },
  revenue: ["2025Q3", "2025Q4", "2026Q1"].flatMap((key) => [
    { quarter: key, motion: "direct", amount: "100.00" },
    { quarter: key, motion: "partner_resale", amount: "120.00" },
  ]),
  charts: [
    {
      key: "today",
      name: "Today",
      kind: "actual",
      effectiveFrom: "2025-01-01",
      chiefExecutive: "ceo",
      partnershipsLeader: "vp",
      positions: SEATS,
    },
    {
      key: "plan",
      name: "Plan",
      kind: "proposed",
      effectiveFrom: "2026-02-01",
      chiefExecutive: "ceo",
      partnershipsLeader: "vp",
      positions: SEATS,
    },
  ],
  facts: [
    { fact: "seat.kind", value: "ceremonial", from: "2025-08-01", rater: "CFO" },
    { fact: "authority.pricing", value: "decides", from: "2025-08-01", rater: "CFO" },
    { fact: "authority.pricing", value: "none", from: "2025-08-01", rater: "CRO" },
    { fact: "title.held", value: "vp", from: "2025-03-01", rater: "CEO" },
  ],
  decisions: [
    {
      fact: "board.presenter",
      value: "directly",
      on: "2026-02-01",
      state: "committed",
      owner: "CEO",
    },
    { chart: "plan", on: "2026-03-01", state: "committed", owner: "CEO" },
    { fact: "seat.kind", value: "decision_making", on: "2027-01-01", state: "done", owner: "CEO" },
  ],
  reviews: [],
  evaluations: [],
};

export interface ReviewedCompany {
  readonly companyId: string;
  readonly reviewId: string;
}

/** A company whose quarters are complete, with a review of 2026Q1 open. */
export async function reviewedCompany(scope: Scope): Promise<ReviewedCompany> {
  const read = readDossier(JSON.stringify(DOSSIER));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const file = { name: "file", bytes: 1, sha256: "0".repeat(64) };
  const { companyId } = await importDossier(scope, { dossier: read.value, file });
  const { reviewId } = await openReview(scope, { companyId, quarter: Q1 });
  return { companyId, reviewId };
}

/** The same in a workspace of its own. */
export async function makeReviewed() {
  const workspace = await makeWorkspace();
  return { ...workspace, ...(await reviewedCompany(workspace.scope)) };
}

/** The open review as it stands, and its questions by id. */
export async function reviewOf(scope: Scope, companyId: string) {
  const reviewed = await readReviewedQuarter(scope, { companyId, quarter: Q1 });
  const { review } = reviewed;
  if (review === null) throw new Error(`${quarterKey(Q1)} is not under review`);
  const versionOf = (wanted: ReviewItemId) =>
    review.items.find(({ item }) => item === wanted)?.version ?? 0;
  return { ...reviewed, review, versionOf };
}

/** Confirms the revenue and keeps everything else: then the quarter can be closed. */
export async function answerAll(scope: Scope, { companyId, reviewId }: ReviewedCompany) {
  const { versionOf } = await reviewOf(scope, companyId);
  const at = { companyId, reviewId };
  await confirmItem(scope, { ...at, item: "revenue", version: versionOf("revenue") });
  const items = (["chart", ...FACT_IDS, "decisions"] as const).map((item) => ({
    item,
    version: versionOf(item),
  }));
  await keepItems(scope, { ...at, items });
}

/** Answers everything and closes the quarter. */
export async function closeQuarter(scope: Scope, reviewed: ReviewedCompany): Promise<void> {
  await answerAll(scope, reviewed);
  const { review } = await reviewOf(scope, reviewed.companyId);
  await closeReview(scope, { ...reviewed, version: review.version, quarter: Q1 });
}

/** A review of the quarter after one that is closed, which asks everything anew. */
export async function makeReviewedAgain() {
  const here = await makeReviewed();
  await closeQuarter(here.scope, here);
  const { reviewId } = await openReview(here.scope, {
    companyId: here.companyId,
    quarter: shift(Q1, 1),
  });
  return { ...here, reviewId };
}
