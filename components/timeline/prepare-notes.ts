import { type Evaluation, VERDICT_TITLES } from "@/lib/domain/evaluation/evaluation";
import { quarterKey } from "@/lib/domain/quarter";
import type { Regression, Timeline } from "@/lib/domain/timeline/timeline";
import type { JudgedQuarter } from "@/lib/features/evaluations/schema";
import { conditionName } from "@/lib/format/condition";
import { criterionSentence } from "@/lib/format/criterion-sentence";
import { momentLabel } from "@/lib/format/date";
import { quarterLabel } from "@/lib/format/quarter";
import type { Setting } from "@/lib/format/setting";
import { titleRangeName } from "@/lib/format/title";

export interface TimelineNote {
  readonly key: string;
  readonly kind: "slip" | "restated";
  readonly head: string;
  readonly sentence: string;
  /** Where it is told in full. */
  readonly href: string | null;
}

/** Why a condition was lost, or could not be told any more: its first criterion that says so. */
function reasonOf(
  evaluation: Evaluation | undefined,
  { condition, to }: Regression,
  setting: Setting,
): string {
  const criteria = evaluation?.conditions.find(({ id }) => id === condition)?.criteria ?? [];
  const first = criteria.find(({ status }) => status === to);
  return first === undefined ? "" : ` ${criterionSentence(first, setting)}`;
}

function slipNotes(
  evaluations: readonly Evaluation[],
  { regressions, rows }: Timeline,
  setting: Setting,
): TimelineNote[] {
  return regressions.map((regression) => {
    const { quarter, condition, to } = regression;
    const cells = rows.find((row) => row.condition === condition)?.cells ?? [];
    const again = cells.find((cell) => cell.quarter > quarter && cell.status === "met");
    const word = to === "unknown" ? "Settled" : "Regained";
    const since =
      again === undefined
        ? `Not ${word.toLowerCase()} since.`
        : `${word} in ${quarterLabel(again.quarter)}.`;
    const seen = evaluations.find((one) => one.quarter === quarter);
    const lost = to === "unknown" ? "cannot be told" : "lost";
    return {
      key: `${condition} ${quarter}`,
      kind: "slip",
      head: `Slip back, ${quarterLabel(quarter)}.`,
      sentence: `${conditionName(condition)} ${lost}.${reasonOf(seen, regression, setting)} ${since}`,
      href: null,
    };
  });
}

/** Reasons are typed by people, who may leave the full stop out. */
const ended = (sentence: string) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

const rankOf = ({ verdict }: Evaluation) =>
  VERDICT_TITLES.indexOf(verdict.floor) * VERDICT_TITLES.length +
  VERDICT_TITLES.indexOf(verdict.ceiling);

function restatedNotes(
  quarters: readonly JudgedQuarter[],
  root: string,
  { locale }: Setting,
): TimelineNote[] {
  return quarters.flatMap(({ quarter, now, close }): TimelineNote[] => {
    if (close === null || close.restatements.length === 0) return [];
    const reasons = close.restatements.map(
      ({ reason, at }) => `${momentLabel(at, locale)}: ${ended(reason.trim())}`,
    );
    const verdict =
      rankOf(now) === rankOf(close.evaluation)
        ? "the verdict is the same"
        : `over today’s figures it would be ${titleRangeName(now.verdict, locale)}`;
    return [
      {
        key: `restated ${quarter}`,
        kind: "restated",
        head: `Restated, ${quarterLabel(quarter)}.`,
        sentence: `${reasons.join(" ")} The closed answer stands; ${verdict}.`,
        href: `${root}?quarter=${quarterKey(quarter)}&known=now`,
      },
    ];
  });
}

/** What slipped back, and what was restated after its close, in the order of time. */
export const prepareNotes = (
  quarters: readonly JudgedQuarter[],
  evaluations: readonly Evaluation[],
  over: Timeline,
  { root, setting }: { readonly root: string; readonly setting: Setting },
): readonly TimelineNote[] => [
  ...slipNotes(evaluations, over, setting),
  ...restatedNotes(quarters, root, setting),
];
