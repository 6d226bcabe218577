// What the isolation test gives to functions of what happens over time: reviews, the plan, letters.
import { quarter } from "@/lib/domain/quarter";
import type { Call } from "./isolation-workspace-calls";
import { day } from "./sample-record";

const CLOSED = quarter(2026, 1);
const today = day("2026-11-22");
const SUPPOSED = {
  name: "Another",
  note: null,
  assumptions: { growth: {}, parameters: {}, decisions: [], counted: "committed" },
};

const PRESENTS = {
  kind: "fact",
  fact: "board.presenter",
  value: "directly",
  on: day("2027-02-01"),
  state: "committed",
  owner: "CEO",
};

export const TIME_CALLS: Readonly<Record<string, Call>> = {
  "decisions/data.readPlan": { input: ({ companyId }) => ({ companyId }) },
  "decisions/mutations.planDecision": {
    input: ({ companyId }) => ({ companyId, decision: PRESENTS }),
  },
  "decisions/mutations.changeDecision": {
    input: ({ companyId, decisionId }) => ({
      companyId,
      decisionId,
      version: 1,
      decision: PRESENTS,
    }),
  },
  "decisions/mutations.withdrawDecision": {
    input: ({ companyId, decisionId }) => ({ companyId, decisionId, version: 1, withdrawn: true }),
  },
  "review-answers/mutations.adoptDecision": {
    input: ({ reviewed }) => ({ ...reviewed, version: 1, rater: "CEO", reason: null }),
  },
  "review-answers/mutations.answerFact": {
    input: ({ reviewed }) => ({
      ...reviewed,
      version: 2,
      fact: "seat.kind",
      value: "ceremonial",
      since: null,
      rater: "CFO",
      evidence: [],
      reason: null,
    }),
  },
  "review-answers/mutations.confirmItem": {
    input: ({ reviewed }) => ({ ...reviewed, version: 2, item: "chart" }),
  },
  "review-answers/mutations.keepItems": {
    input: ({ reviewed }) => ({ ...reviewed, items: [{ item: "chart", version: 2 }] }),
  },
  "reviews/data.readReviewQuarters": { input: ({ companyId }) => ({ companyId, today }) },
  "reviews/data.readReviewedQuarter": {
    input: ({ companyId }) => ({ companyId, quarter: quarter(2026, 1) }),
  },
  "reviews/mutations.assignItem": {
    input: ({ reviewed }) => ({
      ...reviewed,
      version: 2,
      item: "chart",
      assigneeId: null,
      dueOn: today,
    }),
  },
  "reviews/mutations.assignReview": {
    input: ({ reviewed }) => ({ ...reviewed, version: 1, ownerId: null, dueOn: today }),
  },
  "reviews/mutations.closeReview": {
    input: ({ reviewed }) => ({ ...reviewed, version: 1, quarter: quarter(2026, 1) }),
  },
  "reviews/mutations.openReview": {
    input: ({ companyId }) => ({ companyId, quarter: quarter(2026, 2) }),
  },
  "reviews/mutations.reopenReview": {
    input: ({ closedCompanyId: companyId }) => ({
      companyId,
      quarter: quarter(2026, 1),
      reason: "A line was missing",
    }),
  },
  "reviews/data.readReviewTerms": { input: ({ companyId }) => ({ companyId }) },
  "reviews/mutations.setReviewTerms": {
    input: ({ companyId }) => ({
      companyId,
      seen: { ownerId: null, dueDays: 21 },
      terms: { ownerId: null, dueDays: 14 },
    }),
  },
  "reviews/mutations.setAsideReview": { input: ({ reviewed }) => ({ ...reviewed, version: 1 }) },
  "scenarios/data.readScenarios": { input: ({ companyId }) => ({ companyId }) },
  "scenarios/mutations.createScenario": {
    input: ({ companyId }) => ({ companyId, quarter: quarter(2026, 4), ...SUPPOSED }),
  },
  "scenarios/mutations.changeScenario": {
    input: ({ companyId, scenarioId }) => ({ companyId, scenarioId, version: 1, ...SUPPOSED }),
  },
  "scenarios/mutations.duplicateScenario": {
    input: ({ companyId, scenarioId }) => ({ companyId, scenarioId, name: "Another" }),
  },
  "scenarios/mutations.archiveScenario": {
    input: ({ companyId, scenarioId }) => ({ companyId, scenarioId, version: 1, archived: true }),
  },
  "letters/data.readLetters": { input: ({ companyId }) => ({ companyId }) },
  "letters/data.readLetterClose": {
    input: ({ closedCompanyId: companyId }) => ({ companyId, quarter: CLOSED, revision: 1 }),
  },
  "letters/mutations.draftLetter": {
    input: ({ closedCompanyId: companyId }) => ({ companyId, quarter: CLOSED }),
  },
  "letters/mutations.saveLetter": {
    input: ({ closedCompanyId: companyId, letterId }) => ({
      companyId,
      letterId,
      version: 1,
      subject: "Another",
      body: "Another",
    }),
  },
  "letters/mutations.rewriteLetter": {
    input: ({ closedCompanyId: companyId, letterId }) => ({ companyId, letterId, version: 1 }),
  },
  "letters/mutations.sendLetter": {
    input: ({ closedCompanyId: companyId, letterId }) => ({
      companyId,
      letterId,
      version: 1,
      recipients: ["board@example.com"],
    }),
  },
};
