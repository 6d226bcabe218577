import { type Quarter, quarterKey, quartersBetween, shift } from "@/lib/domain/quarter";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { differencesOf } from "@/lib/domain/rubric/difference";
import { rubricAt, rubricSpans } from "@/lib/domain/rubric/pins";
import type { RubricDraft } from "@/lib/features/rubric-drafts/schema";
import type { PinnedCompany } from "@/lib/features/rubric-pins/schema";
import type { RubricVersion } from "@/lib/features/rubrics/schema";
import { capitalised, counted, inWords } from "@/lib/format/count";
import { momentLabel } from "@/lib/format/date";
import { quarterLabel } from "@/lib/format/quarter";
import { rubricLabel, spanLabel } from "@/lib/format/rubric";
import { type DifferenceRow, differenceRows } from "./prepare-differences";

/** Quarters ahead of the running one from which a company may be pinned. */
const QUARTERS_AHEAD = 4;

export interface QuarterChoice {
  readonly value: string;
  readonly label: string;
}

/** A company with what judges it, and the quarters from which that may change. */
export interface JudgedRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** What judges the running quarter, and since when. */
  readonly judgedBy: string;
  /** What takes over later; null where nothing does. */
  readonly later: string | null;
  readonly closed: string;
  /** Earliest first; a pin begins with the first unless somebody chooses. */
  readonly from: readonly QuarterChoice[];
}

function quartersFor({ lastClosed, firstRevenue, running }: PinnedCompany): readonly Quarter[] {
  const first = lastClosed === null ? (firstRevenue ?? running) : shift(lastClosed, 1);
  const earliest = first < running ? first : running;
  const from = lastClosed === null ? earliest : first;
  return quartersBetween(from, shift(running > from ? running : from, QUARTERS_AHEAD));
}

/** How one company is judged now and later. */
export function judgedRow(company: PinnedCompany, root: string): JudgedRow {
  const { id, name, slug, pins, running, lastClosed } = company;
  const spans = rubricSpans(pins);
  const now = spans.findLast(({ from }) => from === null || from <= running) ?? {
    from: null,
    rubric: STANDARD,
  };
  const later = spans.filter(({ from }) => from !== null && from > running);
  return {
    id,
    name,
    href: `${root}/c/${slug}/settings#judged-by`,
    judgedBy: spanLabel(now),
    later: later.length === 0 ? null : `Then ${later.map(spanLabel).join(", then ")}`,
    closed:
      lastClosed === null ? "No quarter closed" : `Closed through ${quarterLabel(lastClosed)}`,
    from: quartersFor(company).map((quarter) => ({
      value: quarterKey(quarter),
      label: quarterLabel(quarter),
    })),
  };
}

/** Every pin of a company in words, the latest set first. */
export const pinHistory = ({ pins }: PinnedCompany, locale: string): readonly string[] =>
  pins
    .toReversed()
    .map(
      ({ from, rubric, by, at }) =>
        `${spanLabel({ from, rubric })}: set ${momentLabel(at, locale)}${by === null ? "" : ` by ${by}`}`,
    );

export interface VersionView {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** `Published 12 Feb 2027 by R. Castellan`. */
  readonly by: string;
  readonly base: string;
  readonly differences: readonly DifferenceRow[];
  /** Whom it judges in the running quarter. */
  readonly judges: string;
}

export interface DraftView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly about: string;
}

export interface RulesView {
  readonly sentence: string;
  readonly judged: readonly JudgedRow[];
  readonly versions: readonly VersionView[];
  readonly drafts: readonly DraftView[];
  readonly discarded: readonly DraftView[];
}

interface RulesInput {
  readonly versions: readonly RubricVersion[];
  readonly drafts: readonly RubricDraft[];
  readonly companies: readonly PinnedCompany[];
  readonly root: string;
  readonly locale: string;
}

const judging = ({ pins, running }: PinnedCompany) => rubricAt(pins, running).name;

function everyCompany(total: number, locale: string): string {
  if (total === 1) return "The only company is";
  return total === 2 ? "Both companies are" : `All ${inWords(total, locale)} companies are`;
}

function sentenceOf(companies: readonly PinnedCompany[], locale: string): string {
  const total = companies.length;
  if (total === 0) return "The standard rules judge every company until you say otherwise.";
  const own = companies.filter((company) => judging(company) !== STANDARD.name).length;
  if (own === 0) return `${everyCompany(total, locale)} judged by the standard rules.`;
  if (own === total) return `${everyCompany(total, locale)} judged by rules of your own.`;
  const some = `${capitalised(inWords(own, locale))} ${own === 1 ? "company is" : "companies are"}`;
  return `${some} judged by rules of your own, ${inWords(total - own, locale)} by the standard ones.`;
}

const on = (verb: string, at: Date, by: string | null, locale: string) =>
  `${verb} ${momentLabel(at, locale)}${by === null ? "" : ` by ${by}`}`;

function versionView(
  { id, rubric, base, note, by, at }: RubricVersion,
  { companies, locale }: RulesInput,
): VersionView {
  const judged = companies.filter((company) => judging(company) === rubric.name).length;
  return {
    id,
    name: rubric.name,
    note,
    by: on("Published", at, by, locale),
    base: rubricLabel(base.name),
    differences: differenceRows(base.parameters, rubric.parameters, locale),
    judges:
      judged === 0
        ? "Judges nobody now"
        : `Judges ${counted(judged, "company", "companies", locale)}`,
  };
}

function draftView(draft: RubricDraft, locale: string): DraftView {
  const { id, version, name, base, parameters, by, at } = draft;
  const changes = differencesOf(base.parameters, parameters).length;
  const differs =
    changes === 0
      ? `the same as ${rubricLabel(base.name)} so far`
      : `${counted(changes, "rule differs", "rules differ", locale)} from ${rubricLabel(base.name)}`;
  return { id, version, name, about: `${on("Begun", at, by, locale)}, ${differs}` };
}

/** Everything that the screen of the rules says. */
export function prepareRules(input: RulesInput): RulesView {
  const { versions, drafts, companies, root, locale } = input;
  const views = (discarded: boolean) =>
    drafts
      .filter((draft) => draft.discarded === discarded)
      .map((draft) => draftView(draft, locale));
  return {
    sentence: sentenceOf(companies, locale),
    judged: companies.map((company) => judgedRow(company, root)),
    versions: versions.map((version) => versionView(version, input)),
    drafts: views(false),
    discarded: views(true),
  };
}
