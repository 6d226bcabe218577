import { type Quarter, quarterOf } from "../quarter.ts";
import type { Parameters } from "../rubric/rubric.ts";
import { type AsOf, asOf, type EvaluationOptions, type PreparedRecord } from "./as-of.ts";
import { windowMix } from "./criteria/window-mix.ts";
import type { TitleRange, TitleStart } from "./evaluation.ts";
import { type FactReading, readFact } from "./fact-in-force.ts";
import { FACT_VALUES, type FactValue } from "./facts.ts";
import { rangeUnder } from "./statuses.ts";
import { type Status, statusOf } from "./status.ts";

export type Title = FactValue<"title.held">;

type Answered = Pick<AsOf, "answers">;

/** What the record says of a title; `unknown` where nobody says, or the raters differ. */
export interface TitleReading {
  readonly title: Title | "unknown";
  readonly isCpo: Status;
  readonly reading: FactReading;
}

const isTitle = (value: FactValue): value is Title =>
  FACT_VALUES["title.held"].some((title) => title === value);

function titleFrom(reading: FactReading, unsaid: Title | "unknown"): TitleReading {
  const said = reading.code === "fact_answered" && isTitle(reading.value) ? reading.value : null;
  const silent = reading.code === "fact_missing" || reading.code === "fact_withdrawn";
  const title = said ?? (silent ? unsaid : "unknown");
  return { title, isCpo: title === "unknown" ? title : statusOf(title === "cpo"), reading };
}

/** Title facts do not go stale, whatever the freshness. */
const readTitle = (fact: "title.held" | "title.proposed", { answers }: Answered) =>
  readFact(fact, answers, 0);

/** Nothing on record of the title held leaves it unknown. */
export const heldTitle = (asOf: Answered): TitleReading =>
  titleFrom(readTitle("title.held", asOf), "unknown");

/** No proposal on record is no proposal. */
export const proposedTitle = (asOf: Answered): TitleReading =>
  titleFrom(readTitle("title.proposed", asOf), "none");

/** The ceiling of a verdict, or null where the revenue under it cannot be read. */
export const readableCeiling = (
  { book, quarter }: AsOf,
  { definition }: Parameters,
  { ceiling }: TitleRange,
): TitleStart["ceiling"] =>
  windowMix(book, quarter, definition).kind === "unread" ? null : ceiling;

/** The quarter that holds the first day of the held title; null unless it is known to be cpo. */
export function heldSince(
  { isCpo, reading }: TitleReading,
  fiscalYearStartMonth: number,
): Quarter | null {
  if (isCpo !== "met" || reading.code !== "fact_answered") return null;
  const latest = reading.answers.reduce((one, other) => (other.from > one.from ? other : one));
  return quarterOf(latest.from, fiscalYearStartMonth);
}

/** When a held Chief Partner Officer title began, and the verdict at that quarter's close. */
export function titleStart(
  held: TitleReading,
  prepared: PreparedRecord,
  parameters: Parameters,
  options: EvaluationOptions,
): TitleStart | null {
  const quarter = heldSince(held, prepared.record.profile.fiscalYearStartMonth);
  if (quarter === null) return null;
  const then = asOf(prepared, quarter, options);
  return { quarter, ceiling: readableCeiling(then, parameters, rangeUnder(then, parameters)) };
}
