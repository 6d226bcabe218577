import { evaluatedMix } from "@/lib/domain/evaluation/evaluated-mix";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Family } from "@/lib/domain/revenue/line";
import type { Mix } from "@/lib/domain/revenue/mix";
import type { Timeline } from "@/lib/domain/timeline/timeline";
import { inWords } from "@/lib/format/count";
import { familyLabel } from "@/lib/format/motion";
import { quarterLabel } from "@/lib/format/quarter";

const WITHIN_A_YEAR = 4;

/** How far partner revenue is from the family it has to pass, in points of the whole. */
export function gapWords(mix: Mix, rival: Family, locale: string): string {
  const { families, total } = mix;
  const gap = families[rival] - families.partner;
  const points = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const size = points.format(Math.abs(Number((gap * 10_000n) / total) / 100));
  const name = familyLabel(rival).toLowerCase();
  return gap > 0n
    ? `partner revenue is ${size} points behind ${name}`
    : `partner revenue is ${size} points ahead of ${name}`;
}

const unknownIn = ({ conditions }: Evaluation) =>
  conditions.filter(({ status }) => status === "unknown").length;

/** Where the count stands against a year ago, or against the first close of a shorter history. */
function driftWords(last: Evaluation, evaluations: readonly Evaluation[]): string {
  const aYearAgo = evaluations.at(-1 - WITHIN_A_YEAR);
  const before = aYearAgo ?? evaluations[0] ?? last;
  if (before === last) return "The first close";
  const change = last.conditionsMet - before.conditionsMet;
  if (change > 0) return "Closer";
  // What is unknown may still hold: its loss is not a step back.
  if (change < 0)
    return change + unknownIn(last) < 0 ? "Further away" : "Cannot tell whether closer";
  return `No closer than ${aYearAgo === undefined ? `at ${quarterLabel(before.quarter)}` : "a year ago"}`;
}

function holdingWords(last: Evaluation, locale: string): string {
  const { conditionsMet, conditions } = last;
  const unknown = unknownIn(last);
  if (unknown === conditions.length) return "all five conditions are unknown";
  const met = conditionsMet === 0 ? "none" : inWords(conditionsMet, locale);
  const verb = conditionsMet < 2 ? "holds" : "hold";
  const open =
    unknown === 0 ? "" : `, ${inWords(unknown, locale)} ${unknown === 1 ? "is" : "are"} unknown`;
  return `${met} of five conditions ${verb}${open}`;
}

/** Closer or drifting, how many conditions hold, and the gap that is left. */
export function timelineSentence(
  evaluations: readonly Evaluation[],
  over: Timeline,
  rival: Family,
  locale: string,
): string {
  const last = evaluations.at(-1);
  if (last === undefined) return "No quarter is judged yet.";
  if (over.quartersHeld > 1) {
    return `Held: all five conditions for ${inWords(over.quartersHeld, locale)} quarters, since ${quarterLabel(evaluations.at(-over.quartersHeld)?.quarter ?? last.quarter)}.`;
  }
  const drift = driftWords(last, evaluations);
  const mix = evaluatedMix(last);
  const gap = mix === null ? "" : `, and ${gapWords(mix, rival, locale)}`;
  return `${drift}: ${holdingWords(last, locale)}${gap}.`;
}
