import type { Criterion, Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { MadeForecast } from "@/lib/domain/forecast/forecast";
import { HORIZON } from "@/lib/domain/forecast/simulation";
import type { Expected } from "@/lib/domain/forecast/when";
import {
  fiscalYearOf,
  type IsoDate,
  numberOf,
  type Quarter,
  quartersBetween,
  shift,
} from "@/lib/domain/quarter";
import { isOverdue } from "@/lib/domain/scenario/overdue";
import { capitalised, inWords } from "@/lib/format/count";
import { dayMonthLabel } from "@/lib/format/date";
import { decisionStand } from "@/lib/format/holder";
import { oddsLabel } from "@/lib/format/odds";
import { quarterLabel, yearLabel } from "@/lib/format/quarter";
import { NO_BREAK } from "@/lib/format/space";
import { whenSentence } from "@/lib/format/when";
import { type WhyGroup, whyGroups } from "./why-groups";
import type { WhyEnd, WhyMark, WhyModel, WhyRow } from "./why-model";

interface Reader {
  readonly today: IsoDate;
  readonly locale: string;
}

const LEAST_COLUMNS = 4;

const oddsBy = (
  { odds }: Expected,
  made: MadeForecast,
  quarter: Quarter | null,
  locale: string,
) => {
  const by = quarter === null ? odds.by.at(-1) : odds.by[quarter - made.quarter - 1];
  return oddsLabel(by ?? 0, locale);
};

/** The place of a quarter among the columns; null beyond them. */
const placeIn = (quarters: readonly Quarter[], quarter: Quarter | null): number | null => {
  const at = quarter === null ? -1 : quarters.indexOf(quarter);
  return at === -1 ? null : at;
};

function motionRow(made: MadeForecast, quarters: readonly Quarter[], locale: string): WhyRow {
  const { motion } = made;
  const { even, cautious } = motion;
  const last = quarterLabel(shift(made.quarter, motion.odds.by.length));
  const evenOdds = oddsBy(motion, made, even, locale);
  const cautiousOdds = oddsBy(motion, made, cautious, locale);
  const none: WhyMark = {
    kind: "open",
    words: `Not within ${motion.odds.by.length}${NO_BREAK}quarters: ${cautiousOdds}`,
  };
  const span: WhyMark = {
    kind: "span",
    even: placeIn(quarters, even),
    cautious: placeIn(quarters, cautious),
    evenOdds,
    cautiousOdds,
  };
  const late =
    cautious === null
      ? `${cautiousOdds} by ${last}`
      : `${quarterLabel(cautious)} at ${cautiousOdds}`;
  return {
    key: "motion",
    name: "Primary motion",
    note: "Fact",
    mark: even === null ? none : span,
    told:
      even === null
        ? `Projected: not within ${motion.odds.by.length} quarters, ${cautiousOdds} by ${last}`
        : `Projected: ${quarterLabel(even)} at ${evenOdds}, ${late}`,
  };
}

function openWords(criteria: readonly Criterion[], locale: string): string {
  const unknown = criteria.filter(({ status }) => status === "unknown").length;
  if (unknown === criteria.length)
    return unknown === 1
      ? "Not known"
      : `${capitalised(inWords(unknown, locale))} answers not known`;
  return criteria.length === 1
    ? "Nobody has scheduled it"
    : `${capitalised(inWords(criteria.length, locale))} changes nobody has scheduled`;
}

function milestoneRow(
  group: WhyGroup,
  quarters: readonly Quarter[],
  { today, locale }: Reader,
): WhyRow {
  const { name, by, from, criteria } = group;
  const key = criteria.map(({ id }) => id).join(" ");
  const at = placeIn(quarters, from);
  if (from === null || at === null) {
    const words = openWords(criteria, locale);
    return { key, name, note: "No date", mark: { kind: "open", words }, told: words };
  }
  if (by === null) {
    const mark: WhyMark = { kind: "day", at, label: "", overdue: false };
    return { key, name, note: "As recorded", mark, told: `As recorded, ${quarterLabel(from)}` };
  }
  const overdue = isOverdue(by, today);
  const day = dayMonthLabel(by.on, locale);
  const label = overdue ? `was due ${day}` : day;
  const told = `${by.owner}, ${decisionStand(by, today, locale)}`;
  return { key, name, note: by.owner, mark: { kind: "day", at, label, overdue }, told };
}

function endsOf(expected: Expected, quarters: readonly Quarter[]): readonly WhyEnd[] {
  const { even, cautious } = expected;
  const end = (quarter: Quarter | null, word: string): WhyEnd[] => {
    const at = placeIn(quarters, quarter);
    return quarter === null || at === null
      ? []
      : [{ at, label: quarterLabel(quarter), short: `Q${numberOf(quarter)}`, word }];
  };
  return even === cautious
    ? end(even, "likely and cautious")
    : [...end(even, "likely"), ...end(cautious, "cautious")];
}

/** The quarters ahead that any row or end stands in, four at least. */
function columnsOf(
  made: MadeForecast,
  expected: Expected,
  groups: readonly WhyGroup[],
): readonly Quarter[] {
  const { quarter, motion } = made;
  const known = [
    expected.even,
    expected.cautious,
    motion.even,
    motion.cautious,
    ...groups.map(({ from }) => from),
  ];
  const spoken = known.filter((one) => one !== null);
  const isOpen = motion.even !== null && motion.cautious === null;
  const reach = isOpen ? HORIZON : Math.max(LEAST_COLUMNS, ...spoken.map((one) => one - quarter));
  return quartersBetween(shift(quarter, 1), shift(quarter, Math.min(HORIZON, reach)));
}

/** What the date of a forecast is made of: projected revenue, decisions, and the later of them. */
export function prepareWhy(
  evaluation: Pick<Evaluation, "conditions">,
  made: MadeForecast,
  reader: Reader,
): WhyModel {
  const { when, milestones, level } = made;
  const expected = when.kind === "depends" ? when.ifDone : when;
  const groups = whyGroups(evaluation, milestones);
  const quarters = columnsOf(made, expected, groups);
  const rows = [
    motionRow(made, quarters, reader.locale),
    ...groups.map((group) => milestoneRow(group, quarters, reader)),
  ];
  return {
    quarters: quarters.map((quarter) => ({
      key: quarterLabel(quarter),
      year: yearLabel(fiscalYearOf(quarter)),
      short: `Q${numberOf(quarter)}`,
    })),
    rows,
    ends: endsOf(expected, quarters),
    noEnd: level === "very_short" ? "No date" : `Not within ${HORIZON}${NO_BREAK}quarters`,
    isDate: when.kind === "expected",
    finding: [
      ...rows.map(({ name, told }) => `${name}: ${told}.`),
      `The later of these: ${whenSentence(made, reader.locale)}`,
    ].join(" "),
  };
}
