import type {
  Condition,
  Evaluation,
  RealMotionId,
  Verdict,
  VerdictLabel,
} from "../domain/evaluation/evaluation.ts";
import type { Status } from "../domain/evaluation/status.ts";
import { conditionWithin } from "./condition.ts";
import { listed } from "./list.ts";
import { nearestAnswer } from "./settlement.ts";
import { titleRangeName } from "./title.ts";

/** What the sentence and its colour say; the label by count stands beside the count alone. */
export type VerdictState = "justified" | "approaching" | "too_early" | "undetermined";

/** As much of an evaluation as its state is read from. */
interface Judged extends Pick<Evaluation, "conditionsMet"> {
  readonly verdict: Pick<Verdict, "definite" | "floor">;
}

export function verdictState({ verdict, conditionsMet }: Judged): VerdictState {
  if (!verdict.definite) return "undetermined";
  if (verdict.floor === "cpo") return "justified";
  return conditionsMet >= 3 ? "approaching" : "too_early";
}

const STATE_WORDS: Readonly<Record<VerdictState, string>> = {
  justified: "Justified",
  approaching: "Approaching",
  too_early: "Too early",
  undetermined: "Undetermined",
};

/** The state as the word beside its shape. */
export const verdictWord = (judged: Judged): string => STATE_WORDS[verdictState(judged)];

const LABEL_WORDS: Readonly<Record<VerdictLabel, string>> = {
  justified: "justified",
  approaching: "approaching",
  not_justified: "not justified",
};

const countOf = (conditions: readonly Condition[], wanted: Status) =>
  conditions.filter(({ status }) => status === wanted).length;

/** `3 of 5 conditions met, 1 unknown: approaching`. */
export function countLine({ conditions, conditionsMet, verdict }: Evaluation): string {
  const unknown = countOf(conditions, "unknown");
  const open = unknown === 0 ? "" : `, ${unknown} unknown`;
  return `${conditionsMet} of ${conditions.length} conditions met${open}: ${LABEL_WORDS[verdict.label]}`;
}

const HEAD_UNTIL: Readonly<Record<RealMotionId, string>> = {
  "real-motion.share": "partners bring a share worth a motion",
  "real-motion.quarters": "partner revenue is steady",
  "real-motion.report": "a team works under it",
};

/** Vice President is no consolation, and Head is where a motion begins: both are said to be right. */
export function rightTitle({ verdict, realMotion }: Evaluation, locale: string): string {
  switch (verdict.floor) {
    case "cpo":
      return "Chief Partner Officer is the right title.";
    case "vp":
      return "Vice President is the right title today, and not a lesser one.";
    case "head": {
      const open = realMotion.parts.filter(({ status }) => status === "not_met");
      const until = listed(
        open.map(({ id }) => HEAD_UNTIL[id]),
        locale,
      );
      return `Head of Partnerships is the right title until ${until}.`;
    }
  }
}

const missing = ({ conditions }: Evaluation, locale: string) =>
  listed(
    conditions.filter(({ status }) => status === "not_met").map(({ id }) => conditionWithin(id)),
    locale,
  );

function undeterminedSentence(evaluation: Evaluation, locale: string): string {
  const { floor, ceiling } = evaluation.verdict;
  const settles = nearestAnswer(evaluation, locale) ?? "";
  if (ceiling === "cpo") return `We cannot tell. ${settles}`;
  const titles = titleRangeName({ floor, ceiling }, locale);
  return `Not yet, and we cannot tell whether ${titles} is right today. ${settles}`;
}

/** The sentence above everything else. It names no date: nothing here has looked ahead. */
export function verdictSentence(evaluation: Evaluation, locale: string): string {
  switch (verdictState(evaluation)) {
    case "justified":
      return "Justified. All five conditions hold: a Chief Partner Officer title has been earned.";
    case "approaching":
      return `Not yet. ${rightTitle(evaluation, locale)} What is missing: ${missing(evaluation, locale)}.`;
    case "too_early":
      return `Too early. ${rightTitle(evaluation, locale)}`;
    case "undetermined":
      return undeterminedSentence(evaluation, locale);
  }
}
