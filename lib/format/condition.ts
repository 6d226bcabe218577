import type { Condition, ConditionId, Criterion } from "../domain/evaluation/evaluation.ts";
import { criterionSentence } from "./criterion-sentence.ts";
import type { Setting } from "./setting.ts";

const NAMES: Readonly<Record<ConditionId, string>> = {
  "primary-motion": "Primary motion",
  "board-relationship": "Board relationship",
  "executive-seat": "Executive seat",
  "strategy-authority": "Strategy authority",
  "organisation-size": "Organisation size",
};

const WITHIN: Readonly<Record<ConditionId, string>> = {
  "primary-motion": "partners as a primary motion",
  "board-relationship": "a direct line to the board",
  "executive-seat": "an executive seat that decides",
  "strategy-authority": "a say in strategy",
  "organisation-size": "an organisation large enough to lead",
};

const SHORT: Readonly<Record<ConditionId, string>> = {
  "primary-motion": "motion",
  "board-relationship": "board",
  "executive-seat": "seat",
  "strategy-authority": "authority",
  "organisation-size": "size",
};

/** In one lower-case word: for lists in cells. */
export const conditionShort = (id: ConditionId): string => SHORT[id];

/** As a row's heading. */
export const conditionName = (id: ConditionId): string => NAMES[id];

/** As what a company has or lacks, within a sentence. */
export const conditionWithin = (id: ConditionId): string => WITHIN[id];

/** Several answers of one kind would say the same words over and over. */
function said(criteria: readonly Criterion[], setting: Setting): string {
  return [...new Set(criteria.map((criterion) => criterionSentence(criterion, setting)))].join(" ");
}

/**
 * What we see, in a line: everything where the condition is met, what stands in its way where it
 * is not, what is missing where it cannot be told.
 */
export function conditionSentence({ status, criteria }: Condition, setting: Setting): string {
  const telling = criteria.filter((criterion) => criterion.status === status);
  if (status === "met") return said(telling, setting);
  const met = criteria.filter((criterion) => criterion.status === "met").length;
  return `${met} of ${criteria.length}. ${said(telling, setting)}`;
}
