import { type Quarter, shift } from "../../quarter.ts";
import { mixIn, revenueBook, type Window, windowAt } from "../../revenue/book.ts";
import type { RevenueLine } from "../../revenue/line.ts";
import type { Mix } from "../../revenue/mix.ts";
import { shortBy } from "../../revenue/reading.ts";
import type { Parameters } from "../../rubric/rubric.ts";
import { readingAt } from "../criteria/primary-motion.ts";
import type { AsOf } from "../as-of.ts";
import type { RevenueChange } from "./change.ts";
import { withPartner } from "./partner-lines.ts";

type Added = RevenueChange["lines"][number];

const withMore = (mix: Mix, amount: bigint): Mix => ({
  ...mix,
  families: { ...mix.families, partner: mix.families.partner + amount },
  total: mix.total + amount,
});

/** Partner revenue that a window lacks, a total that is not positive brought above zero first. */
function lacking(mix: Mix, parameters: Parameters): bigint | null {
  const toRead = mix.total > 0n ? 0n : 1n - mix.total;
  const missing = shortBy(withMore(mix, toRead), parameters);
  return missing === null ? null : toRead + missing;
}

const closesOf = (quarter: Quarter, count: number): readonly Quarter[] =>
  Array.from({ length: count }, (_, back) => shift(quarter, -back));

/**
 * The change that makes the reading hold at every close the sustained test asks for; null where no
 * amount would do. What a close lacks is added to the first quarter of its window, which later
 * windows read least, the latest close first; so the window of today grows by no more than it must.
 */
export function revenueChange(
  { book, quarter }: AsOf,
  lines: readonly RevenueLine[],
  parameters: Parameters,
): RevenueChange | null {
  const { definition, sustainQuarters } = parameters;
  const closes = closesOf(quarter, sustainQuarters);
  const unrecorded = closes.filter((close) => windowAt(book, close) === null).toReversed();
  const added: Added[] = unrecorded.map((close) => ({ quarter: close, amount: 0n }));
  let raised = added.reduce((all, one) => withPartner(all, one.quarter, one.amount), lines);
  let amount = 0n;
  let window: Window | null = null;
  for (const close of closes) {
    const then = revenueBook(raised);
    const at = windowAt(then, close);
    const missing = at === null ? 0n : lacking(mixIn(then, at, definition), parameters);
    if (at === null || missing === null) return null;
    if (close === quarter) [window, amount] = [at, missing];
    if (missing === 0n) continue;
    raised = withPartner(raised, at.first, missing);
    added.push({ quarter: at.first, amount: missing });
  }
  const broken = closes.findIndex((close) => readingAt(book, close, parameters) !== "met");
  const today = windowAt(book, quarter);
  return {
    kind: "revenue",
    from: today === null ? null : mixIn(book, today, definition).families.partner,
    amount,
    quarters: window === null ? 0 : window.length,
    toCome: broken === -1 ? 0 : sustainQuarters - broken,
    unrecorded,
    lines: added,
  };
}
