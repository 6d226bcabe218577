import type { HeatQuarter } from "@/components/charts/heat-strip";
import type { CompanyProfile, CompanyRecord } from "@/lib/domain/company";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Forecast } from "@/lib/domain/forecast/forecast";
import {
  ATTENTION_KINDS,
  type AttentionKind,
  attentionOf,
  type WaitingReview,
} from "@/lib/domain/portfolio/attention";
import { answersInForce, readFact } from "@/lib/domain/evaluation/fact-in-force";
import { FACT_VALUES } from "@/lib/domain/evaluation/facts";
import { calendarQuarterOf, closeOf, type IsoDate, quarterOf } from "@/lib/domain/quarter";
import { conditionShort } from "@/lib/format/condition";
import { capitalised, inWords } from "@/lib/format/count";
import { listed } from "@/lib/format/list";
import { titleShort } from "@/lib/format/title";
import { type VerdictState, verdictState, verdictWord } from "@/lib/format/verdict";
import { attentionReason, attentionWord } from "@/lib/format/attention";
import { calendarLabel, type LikelyCell, likelyCell } from "./likely-cell";

export interface PortfolioCompany {
  readonly company: { readonly slug: string; readonly profile: CompanyProfile };
  readonly record: CompanyRecord;
  /** Ascending. */
  readonly evaluations: readonly Evaluation[];
  /** At the last of these; null where it has not been worked out yet. */
  readonly forecast: Forecast | null;
  /** As it was given at the close before; null where there was none. */
  readonly forecastBefore: Forecast | null;
  /** The review that is open; null where none is. */
  readonly review: WaitingReview | null;
}

export interface PortfolioInput {
  readonly companies: readonly PortfolioCompany[];
  readonly today: IsoDate;
  readonly locale: string;
  /** Address of the workspace. */
  readonly root: string;
}

type Reader = Omit<PortfolioInput, "companies">;

export type PortfolioState = VerdictState | "none";

/** Why a company needs a look, as told. */
export interface AttentionView {
  readonly kind: AttentionKind;
  readonly word: string;
  readonly reason: string;
}

export interface PortfolioRow {
  readonly slug: string;
  readonly name: string;
  readonly href: string;
  readonly titleHeld: string;
  readonly state: PortfolioState;
  readonly word: string;
  readonly met: string;
  readonly blocks: string;
  readonly heat: readonly HeatQuarter[];
  readonly finding: string;
  /** The likely quarter, in calendar quarters as the columns are. */
  readonly likely: LikelyCell;
  readonly attention: AttentionView | null;
}

export interface PortfolioGroup {
  readonly name: string;
  readonly rows: readonly PortfolioRow[];
}

export interface PortfolioView {
  readonly sentence: string;
  readonly years: readonly { readonly year: string; readonly quarters: readonly string[] }[];
  readonly calls: readonly PortfolioRow[];
  readonly groups: readonly PortfolioGroup[];
}

/** Calendar quarters in view, the last one that has closed at the right end. */
const SHOWN = 8;

function shownQuarters(today: IsoDate): number[] {
  const last = calendarQuarterOf(quarterOf(today, 1), 1) - 1;
  return Array.from({ length: SHOWN }, (_, place) => last - SHOWN + 1 + place);
}

function titleHeld({ record, company }: PortfolioCompany, today: IsoDate): string {
  const { fiscalYearStartMonth } = company.profile;
  const quarter = quarterOf(today, fiscalYearStartMonth);
  const close = closeOf(quarter, fiscalYearStartMonth);
  const inForce = answersInForce(record.facts, close, quarter, fiscalYearStartMonth);
  const reading = readFact("title.held", inForce, 0);
  const titles = FACT_VALUES["title.held"];
  const title = reading.code === "fact_answered" && titles.find((one) => one === reading.value);
  return title === false || title === undefined ? "Unknown" : titleShort(title);
}

const HEATS = [0, 1, 2, 3, 4, 5] as const;

function heatOf(evaluation: Evaluation | undefined): HeatQuarter["heat"] {
  if (evaluation === undefined) return "none";
  return evaluation.verdict.definite ? (HEATS[evaluation.conditionsMet] ?? "none") : "unknown";
}

function blocksOf({ conditions }: Evaluation, locale: string): string {
  const missing = conditions.filter(({ status }) => status !== "met");
  if (missing.length === 0) return "Nothing";
  if (missing.length === conditions.length) return "All five conditions";
  return capitalised(
    listed(
      missing.map(({ id }) => conditionShort(id)),
      locale,
    ),
  );
}

function attentionView(
  { company, evaluations, forecast, forecastBefore, review }: PortfolioCompany,
  { today, locale }: Reader,
): AttentionView | null {
  const { fiscalYearStartMonth } = company.profile;
  const watched = { evaluations, fiscalYearStartMonth, today, review, forecast, forecastBefore };
  const attention = attentionOf(watched);
  if (attention === null) return null;
  const { kind } = attention;
  return { kind, word: attentionWord(attention), reason: attentionReason(attention, locale) };
}

function rowOf(one: PortfolioCompany, { today, locale, root }: Reader): PortfolioRow {
  const { company, evaluations } = one;
  const { name, fiscalYearStartMonth } = company.profile;
  const last = evaluations.at(-1);
  const byCalendar = new Map<number, Evaluation>(
    evaluations.map((evaluation) => [
      calendarQuarterOf(evaluation.quarter, fiscalYearStartMonth),
      evaluation,
    ]),
  );
  const heat = shownQuarters(today).map((index): HeatQuarter => {
    return {
      title: calendarLabel(index),
      heat: heatOf(byCalendar.get(index)),
      startsYear: index % 4 === 0,
    };
  });
  return {
    slug: company.slug,
    name,
    href: `${root}/c/${company.slug}`,
    titleHeld: titleHeld(one, today),
    state: last === undefined ? "none" : verdictState(last),
    word: last === undefined ? "No verdict yet" : verdictWord(last),
    met: last === undefined ? "–" : `${last.conditionsMet} of ${last.conditions.length}`,
    blocks: last === undefined ? "No complete quarter of revenue" : blocksOf(last, locale),
    heat,
    finding:
      last === undefined
        ? "No quarter judged yet"
        : `${last.conditionsMet} of ${last.conditions.length} conditions met`,
    likely: likelyCell(one, locale),
    attention: attentionView(one, { today, locale, root }),
  };
}

function sentenceOf(
  rows: readonly PortfolioRow[],
  calls: readonly PortfolioRow[],
  locale: string,
): string {
  const [first] = calls;
  if (first === undefined) {
    return rows.length === 1
      ? "Your one company needs no call this week."
      : "No company needs a call this week.";
  }
  return calls.length === 1
    ? `One company needs a call this week: ${first.name}.`
    : `${capitalised(inWords(calls.length, locale))} companies need a call this week, ${first.name} first.`;
}

const rank = (row: PortfolioRow) =>
  row.attention === null ? ATTENTION_KINDS.length : ATTENTION_KINDS.indexOf(row.attention.kind);
const conditionsMet = ({ evaluations }: PortfolioCompany) =>
  evaluations.at(-1)?.conditionsMet ?? -1;
const byName = ({ company: a }: PortfolioCompany, { company: b }: PortfolioCompany) =>
  a.profile.name < b.profile.name ? -1 : a.profile.name > b.profile.name ? 1 : 0;

/** Companies by what needs attention; then by conditions met, most first; then by name. */
export function preparePortfolio(input: PortfolioInput): PortfolioView {
  const rows = input.companies
    .toSorted((a, b) => conditionsMet(b) - conditionsMet(a) || byName(a, b))
    .map((one) => rowOf(one, input))
    .toSorted((a, b) => rank(a) - rank(b));
  const calls = rows.filter(({ attention }) => attention !== null);
  const calm = rows.filter(({ attention }) => attention === null);
  const inState = (state: PortfolioState) => calm.filter((row) => row.state === state);
  const quarters = shownQuarters(input.today);
  const years = [...new Set(quarters.map((index) => Math.floor(index / 4)))];
  return {
    sentence: sentenceOf(rows, calls, input.locale),
    years: years.map((year) => ({
      year: String(year),
      quarters: quarters
        .filter((index) => Math.floor(index / 4) === year)
        .map((index) => `Q${(index % 4) + 1}`),
    })),
    calls,
    groups: [
      { name: "Needs a call", rows: calls },
      { name: "Justified", rows: inState("justified") },
      { name: "Approaching", rows: inState("approaching") },
      { name: "Too early", rows: inState("too_early") },
      { name: "No verdict yet", rows: inState("none") },
    ].filter((group) => group.rows.length > 0),
  };
}
