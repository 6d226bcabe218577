import type { Criterion, CriterionId } from "../domain/evaluation/evaluation.ts";
import type { Reason } from "../domain/evaluation/reason.ts";
import type { Quarter } from "../domain/quarter.ts";
import { shortTitle } from "./chart-figures.ts";
import { nameOf } from "./chart-sentence.ts";
import { quarterLabel } from "./quarter.ts";

/** What a chart does for the title. Nothing here knows of revenue yet to come. */
export type ChartOutlook =
  /** All five conditions hold at the latest close. */
  | { readonly kind: "justified" }
  /** The chart stands in nobody's way, from a quarter to come or at once (null). */
  | { readonly kind: "can"; readonly from: Quarter | null }
  /** Something read from the chart is not met, and stays so while the chart stands. */
  | { readonly kind: "never" }
  /** Something read from the chart is unknown, and nothing is not met. */
  | { readonly kind: "unknown" };

/** A sentence that may end in a date, which is set apart. */
export interface DatedSentence {
  readonly text: string;
  readonly date: string | null;
}

const OF_ONE: Readonly<Record<ChartOutlook["kind"], string>> = {
  justified: "the title is justified",
  can: "the title can be justified",
  never: "the title can never be justified",
  unknown: "we cannot tell yet whether the title can be justified",
};

/** Said of the second chart: by what was said of the first. */
const THEN: Readonly<Record<ChartOutlook["kind"], Readonly<Record<ChartOutlook["kind"], string>>>> =
  {
    justified: {
      justified: "On this one it stays so",
      can: "On this one it can be",
      never: "On this one it never can be",
      unknown: "On this one we cannot tell yet",
    },
    can: {
      justified: "On this one it is",
      can: "So it can on this one",
      never: "On this one it never can",
      unknown: "On this one we cannot tell yet",
    },
    never: {
      justified: "On this one it is, today",
      can: "On this one it can",
      never: "Nor can it on this one",
      unknown: "On this one we cannot tell yet",
    },
    unknown: {
      justified: "On this one it is, today",
      can: "On this one it can",
      never: "On this one it never can",
      unknown: "Nor can we on this one",
    },
  };

function dated(text: string, outlook: ChartOutlook): DatedSentence {
  const from = outlook.kind === "can" ? outlook.from : null;
  return from === null
    ? { text: `${text}.`, date: null }
    : { text: `${text}, from`, date: quarterLabel(from) };
}

/** What a chart does for the title, beside today's chart where that is another one. */
export function proposalSentence(today: ChartOutlook | null, chart: ChartOutlook): DatedSentence {
  if (today === null) return dated(`On this chart ${OF_ONE[chart.kind]}`, chart);
  const first = `On today’s chart ${OF_ONE[today.kind]}.`;
  return dated(`${first} ${THEN[today.kind][chart.kind]}`, chart);
}

/** The same in a figure: a date, or that there is none. */
export function outlookWord(outlook: ChartOutlook): string {
  switch (outlook.kind) {
    case "justified":
      return "Justified";
    case "can":
      return outlook.from === null ? "Possible" : quarterLabel(outlook.from);
    case "never":
      return "No date";
    case "unknown":
      return "Cannot tell";
  }
}

const BY_REASON: Readonly<Partial<Record<Reason["code"], string>>> = {
  no_chart: "No chart",
  leader_not_named: "No leader named",
  no_leader: "No leader",
  chief_executive_not_named: "No chief executive named",
  leader_has_no_manager: "Leader under nobody",
  leader_manager_not_established: "Leader’s line unknown",
};

const BY_CRITERION: Readonly<
  Partial<Record<CriterionId, readonly [failed: string, open: string]>>
> = {
  "seat.member": ["Not on the executive team", "Executive team not said"],
  "org.leads-leaders": ["Too few senior leaders", "Levels unknown"],
  "org.leaders-lead-managers": ["Leaders lead too few", "Levels unknown"],
  "org.not-hands-on": ["Too many direct managers", "Levels unknown"],
};

/** What of a chart stands in the way, in as few words as the note of a figure has room for. */
export function chartBlocker({ id, status, reason }: Criterion): string {
  if (reason.code === "leader_reports_to")
    return `Leader under the ${shortTitle(nameOf(reason.to))}`;
  const [failed, open] = BY_CRITERION[id] ?? ["Not met", "Unknown"];
  return BY_REASON[reason.code] ?? (status === "not_met" ? failed : open);
}
