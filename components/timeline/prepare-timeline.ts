import type { ConditionGridModel, GridQuarter } from "@/components/charts/condition-grid-model";
import type { ShareChartModel, SharePoint } from "@/components/charts/share-chart-model";
import { evaluatedMix } from "@/lib/domain/evaluation/evaluated-mix";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Status } from "@/lib/domain/evaluation/status";
import { fiscalYearOf, numberOf, type Quarter, quarterKey } from "@/lib/domain/quarter";
import type { Family } from "@/lib/domain/revenue/line";
import { type Mix, rivalOf } from "@/lib/domain/revenue/mix";
import { type Timeline, timeline } from "@/lib/domain/timeline/timeline";
import { conditionName } from "@/lib/format/condition";
import { capitalised } from "@/lib/format/count";
import { familyLabel } from "@/lib/format/motion";
import { quarterLabel, quarterMonths, yearLabel } from "@/lib/format/quarter";
import { definitionName } from "@/lib/format/robustness";
import { shareLabel } from "@/lib/format/share";
import { titleRangeShort } from "@/lib/format/title";
import { gapWords, timelineSentence } from "./timeline-sentence";

export interface TimelineInput {
  /** Ascending, without gaps, at least one. */
  readonly evaluations: readonly Evaluation[];
  readonly fiscalYearStartMonth: number;
  /** Address of the verdict. */
  readonly root: string;
  readonly locale: string;
}

export interface SlipBack {
  readonly key: string;
  readonly quarter: string;
  readonly sentence: string;
}

export interface TimelineView {
  readonly count: string;
  readonly sentence: string;
  readonly grid: ConditionGridModel;
  /** Null where revenue cannot be read at any close. */
  readonly shares: ShareChartModel | null;
  readonly slips: readonly SlipBack[];
}

/** The family that partner has to pass, as the latest close sees it. */
function latestRival(mixes: readonly (Mix | null)[]): Family {
  const latest = mixes.findLast((mix) => mix !== null) ?? null;
  return latest === null ? "direct" : rivalOf(latest);
}

function pointOf(mix: Mix | null, family: Family, locale: string): SharePoint | null {
  if (mix === null) return null;
  // A drawing needs no more than a float; the printed text is exact.
  const share = Number((mix.families[family] * 100_000n) / mix.total) / 100_000;
  return { share, text: shareLabel(mix.families[family], mix.total, locale) };
}

function quarterHeads({ evaluations, fiscalYearStartMonth, locale }: TimelineInput): GridQuarter[] {
  return evaluations.map(({ quarter }) => ({
    key: quarterLabel(quarter),
    year: yearLabel(fiscalYearOf(quarter)),
    short: `Q${numberOf(quarter)}`,
    days: quarterMonths(quarter, fiscalYearStartMonth, locale),
    closed: false,
  }));
}

function holdsWords(now: Status | undefined, turned: Quarter | null): string {
  if (turned !== null) return `Since ${quarterLabel(turned)}`;
  return now === "unknown" ? "Unknown now" : "Does not hold now";
}

function gridOf(input: TimelineInput, over: Timeline, sentence: string): ConditionGridModel {
  const { evaluations, root } = input;
  const lost = new Set(over.regressions.map(({ condition, quarter }) => `${condition} ${quarter}`));
  return {
    caption: `Conditions by quarter. ${sentence}`,
    quarters: quarterHeads(input),
    rows: over.rows.map(({ condition, cells, turned }) => ({
      name: conditionName(condition),
      note: holdsWords(cells.at(-1)?.status, turned),
      cells: cells.map(({ quarter, status }) => ({
        status,
        slipped: lost.has(`${condition} ${quarter}`),
        href: `${root}?quarter=${quarterKey(quarter)}#${condition}`,
      })),
    })),
    total: {
      name: "Conditions met",
      note: "Right title",
      cells: evaluations.map(({ conditionsMet, verdict }) => ({
        count: String(conditionsMet),
        title: titleRangeShort(verdict),
      })),
    },
  };
}

function sharesOf(
  input: TimelineInput,
  mixes: readonly (Mix | null)[],
  rival: Family,
): ShareChartModel | null {
  const { evaluations, locale } = input;
  const latest = mixes.findLast((mix) => mix !== null) ?? null;
  const [first] = evaluations;
  if (latest === null || first === undefined) return null;
  const passed =
    mixes.findLastIndex((mix) => mix === null || mix.families.partner < mix.families[rival]) + 1;
  return {
    finding: capitalised(`${gapWords(latest, rival, locale)} at the last close.`),
    title: "Share of revenue",
    note: "Last four quarters, %",
    quarters: quarterHeads(input),
    series: [
      {
        label: `${familyLabel(rival)}, the motion to pass`,
        role: "rival",
        points: mixes.map((mix) => pointOf(mix, rival, locale)),
      },
      {
        label: `Partner, ${definitionName(first.definition).toLowerCase()}`,
        role: "partner",
        points: mixes.map((mix) => pointOf(mix, "partner", locale)),
        ...(passed < mixes.length && { passedFrom: passed }),
      },
    ],
  };
}

function slipsOf({ regressions, rows }: Timeline): SlipBack[] {
  return regressions.map(({ quarter, condition }) => {
    const cells = rows.find((row) => row.condition === condition)?.cells ?? [];
    const again: Quarter | undefined = cells.find(
      (cell) => cell.quarter > quarter && cell.status === "met",
    )?.quarter;
    const regained =
      again === undefined ? "Not regained since." : `Regained in ${quarterLabel(again)}.`;
    return {
      key: `${condition} ${quarter}`,
      quarter: quarterLabel(quarter),
      sentence: `${conditionName(condition)} lost. ${regained}`,
    };
  });
}

/** Conditions and shares over time, what slipped back, and the finding as a sentence. */
export function prepareTimeline(input: TimelineInput): TimelineView {
  const { evaluations, locale } = input;
  const over = timeline(evaluations);
  const mixes = evaluations.map(evaluatedMix);
  const rival = latestRival(mixes);
  const sentence = timelineSentence(evaluations, over, rival, locale);
  const count = evaluations.length === 1 ? "1 quarter" : `${evaluations.length} quarters`;
  return {
    count,
    sentence,
    grid: gridOf(input, over, sentence),
    shares: sharesOf(input, mixes, rival),
    slips: slipsOf(over),
  };
}
