import { quarterLabel } from "@/lib/format/quarter";
import type { AnswerChange, RubricAnswer } from "@/lib/domain/rubric/backtest";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import type { TriedCompany } from "@/lib/features/backtests/schema";
import { conditionName } from "@/lib/format/condition";
import { capitalised, counted, inWords } from "@/lib/format/count";
import { listed } from "@/lib/format/list";
import { rubricLabel } from "@/lib/format/rubric";
import { statusWord } from "@/lib/format/status";
import { titleRangeShort } from "@/lib/format/title";

/** One answer that would be another, in words. */
export interface ChangeRow {
  readonly quarter: string;
  readonly isClosed: boolean;
  readonly from: string;
  readonly to: string;
  /** `Organisation size: met, now not met`. */
  readonly turned: readonly string[];
}

export interface CompanyChanges {
  readonly name: string;
  readonly href: string;
  /** `3 of 12 closes`. */
  readonly count: string;
  readonly rows: readonly ChangeRow[];
}

export interface BacktestView {
  readonly sentence: string;
  readonly note: string | null;
  readonly companies: readonly CompanyChanges[];
  /** Companies of which nothing changes, in a sentence; null where there is none. */
  readonly unchanged: string | null;
}

/** How many companies without a change are named before the rest are counted. */
const MOST_NAMED = 12;

const answerText = ({ floor, ceiling, conditionsMet }: RubricAnswer): string =>
  `${titleRangeShort({ floor, ceiling })}, ${conditionsMet} of 5`;

function changeRow(change: AnswerChange & { readonly isClosed: boolean }): ChangeRow {
  const { quarter, isClosed, from, to, turned } = change;
  // Most closes are judged by the standard rules: only others are named.
  const by = from.rubric === STANDARD.name ? "" : `, ${rubricLabel(from.rubric)}`;
  return {
    quarter: quarterLabel(quarter),
    isClosed,
    from: `${answerText(from)}${by}`,
    to: answerText(to),
    turned: turned.map(
      (turn) =>
        `${conditionName(turn.condition)}: ${statusWord(turn.from)}, would be ${statusWord(turn.to)}`,
    ),
  };
}

function companyChanges(company: TriedCompany, root: string, locale: string): CompanyChanges {
  const { name, slug, changes } = company;
  const closes = counted(company.closed + company.open, "close", "closes", locale);
  return {
    name,
    href: `${root}/c/${slug}`,
    count: `${changes.length} of ${closes}`,
    rows: changes.map(changeRow),
  };
}

const total = (companies: readonly TriedCompany[], of: (company: TriedCompany) => number) =>
  companies.reduce((sum, company) => sum + of(company), 0);

function sentenceOf(companies: readonly TriedCompany[], locale: string): string {
  const closes = total(companies, ({ closed, open }) => closed + open);
  const changes = total(companies, (company) => company.changes.length);
  const over = `${counted(closes, "close", "closes", locale)} of ${counted(companies.length, "company", "companies", locale)}`;
  if (closes === 0) return "There is no close to try these rules on yet.";
  if (changes === 0) return `Tried on ${over}: every answer stays the same.`;
  const would = `${inWords(changes, locale)} ${changes === 1 ? "answer" : "answers"} would be another`;
  return `${capitalised(would)}, of ${over}.`;
}

function noteOf(companies: readonly TriedCompany[], locale: string): string | null {
  const closed = total(companies, ({ changes }) => changes.filter((one) => one.isClosed).length);
  if (closed === 0) return null;
  const them =
    closed === 1 ? "One of them is closed" : `${inWords(closed, locale)} of them are closed`;
  return `${capitalised(them)} and ${closed === 1 ? "stays as it is" : "stay as they are"}: shown for what these rules would have said.`;
}

function unchangedSentence(companies: readonly TriedCompany[], locale: string): string | null {
  if (companies.length === 0) return null;
  const names = companies.slice(0, MOST_NAMED).map(({ name }) => name);
  const rest = companies.length - names.length;
  const all = rest === 0 ? names : [...names, counted(rest, "other", "others", locale)];
  return `Nothing changes for ${listed(all, locale)}.`;
}

/** What a draft would say otherwise, company by company. */
export function prepareBacktest(
  companies: readonly TriedCompany[],
  root: string,
  locale: string,
): BacktestView {
  const changed = companies.filter(({ changes }) => changes.length > 0);
  return {
    sentence: sentenceOf(companies, locale),
    note: noteOf(companies, locale),
    companies: changed.map((company) => companyChanges(company, root, locale)),
    unchanged: unchangedSentence(
      companies.filter(({ changes }) => changes.length === 0),
      locale,
    ),
  };
}
