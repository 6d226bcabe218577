import type { CompanyRecord } from "../domain/company.ts";
import { chartInForce } from "../domain/evaluation/as-of.ts";
import { closeOf, type Quarter, quarterOf } from "../domain/quarter.ts";
import { dateLabel } from "./date.ts";
import { quarterLabel } from "./quarter.ts";
import { quoted } from "./quoted.ts";

/** Which org chart a close reads, and from which close on a later one is read. */
export function chartInForceSentence(
  { charts, profile }: Pick<CompanyRecord, "charts" | "profile">,
  quarter: Quarter,
  locale: string,
): string {
  const month = profile.fiscalYearStartMonth;
  const close = closeOf(quarter, month);
  const read = chartInForce({ charts }, close);
  const [next] = charts
    .filter(({ kind, effectiveFrom }) => kind === "actual" && effectiveFrom > close)
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const now =
    read === null
      ? "No org chart was in force at the close."
      : `The org chart is ${quoted(read.name)}, in force since ${dateLabel(read.effectiveFrom, locale)}.`;
  if (next === undefined) return now;
  const from = quarterLabel(quarterOf(next.effectiveFrom, month));
  return `${now} ${quoted(next.name)} holds from ${dateLabel(next.effectiveFrom, locale)}: the verdict on ${from} is the first to read it.`;
}
