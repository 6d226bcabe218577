import type { ConditionGridModel } from "@/components/charts/condition-grid-model";
import type { ShareChartModel } from "@/components/charts/share-chart-model";
import { quartersAhead } from "@/lib/domain/timeline/ahead";
import { timeline } from "@/lib/domain/timeline/timeline";
import { counted } from "@/lib/format/count";
import { prepareGrid } from "./prepare-grid";
import { quarterHeads } from "./prepare-heads";
import { prepareNotes, type TimelineNote } from "./prepare-notes";
import { prepareRecord, type RecordView } from "./prepare-record";
import { latestRival, prepareShares } from "./prepare-shares";
import { saidOf, type TimelineInput } from "./timeline-input";
import { timelineSentence } from "./timeline-sentence";

export interface TimelineView {
  readonly count: string;
  readonly sentence: string;
  readonly grid: ConditionGridModel;
  /** Null where revenue cannot be read at any close. */
  readonly shares: ShareChartModel | null;
  readonly record: RecordView;
  readonly notes: readonly TimelineNote[];
  /** Whether there is a close that could be known otherwise now. */
  readonly hasCloses: boolean;
}

/** Coming quarters shown beside those judged. */
const AHEAD = 4;

/** `11 closed quarters, 1 open`. */
function countWords({ quarters, shown, setting }: TimelineInput): string {
  const seen = quarters.slice(-shown);
  const closed = seen.filter(({ close }) => close !== null).length;
  const open = seen.length - closed;
  if (closed === 0) return counted(seen.length, "quarter", "quarters", setting.locale);
  const words = counted(closed, "closed quarter", "closed quarters", setting.locale);
  return open === 0 ? words : `${words}, ${open} open`;
}

/** Conditions and shares over time and ahead, what was said before, what slipped, and the finding as a sentence. */
export function prepareTimeline(input: TimelineInput): TimelineView {
  const { quarters: all, shown, known, forecast, fiscalYearStartMonth, root, setting } = input;
  const { locale } = setting;
  const quarters = all.slice(-shown);
  const evaluations = quarters.map((one) => saidOf(one, known));
  const over = timeline(evaluations);
  const last = evaluations.at(-1);
  const made = forecast?.kind === "made" ? forecast : null;
  const ahead = last === undefined || made === null ? [] : quartersAhead(last, made, AHEAD);
  const coming = ahead.map(({ quarter }) => quarter);
  const heads = quarterHeads(quarters, coming, { fiscalYearStartMonth, locale });
  const sentence = timelineSentence(evaluations, over, latestRival(evaluations), locale);
  return {
    count: countWords(input),
    sentence,
    grid: prepareGrid({ ...input, quarters, over, heads, ahead, sentence }),
    shares: prepareShares({ evaluations, heads, ahead: coming, made, locale }),
    record: prepareRecord({ quarters: all, shown, columns: heads.length, locale }),
    notes: prepareNotes(quarters, evaluations, over, { root, setting }),
    hasCloses: quarters.some(({ close }) => close !== null),
  };
}
