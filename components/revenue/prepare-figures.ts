import type { Quarter } from "@/lib/domain/quarter";
import { mixIn, revenueBook, windowAt } from "@/lib/domain/revenue/book";
import type { RevenueLine } from "@/lib/domain/revenue/line";
import { amountLabel } from "@/lib/format/amount";
import { LOCALE } from "@/lib/format/locale";
import { ratioLabel } from "@/lib/format/ratio";
import { shareLabel } from "@/lib/format/share";
import type { GridLine } from "./grid-line";

/** What the grid says below a quarter; `null` where there is nothing to say. */
export interface QuarterFigures {
  readonly total: string;
  readonly sourced: string | null;
  readonly withInfluenced: string | null;
  /** Direct revenue for each unit of partner revenue. */
  readonly ratio: string | null;
}

/** The lines of a grid that have an amount. */
export const revenueOf = (lines: readonly GridLine[]): readonly RevenueLine[] =>
  lines.flatMap(({ amount, ...line }) => (amount === null ? [] : [{ ...line, amount }]));

/** Total, shares and ratio of one quarter's lines; `null` where it has none. */
export function quarterFigures(
  quarter: Quarter,
  lines: readonly RevenueLine[],
  currency: string,
): QuarterFigures | null {
  const own = lines.filter((line) => line.quarter === quarter);
  const book = revenueBook(own);
  const window = windowAt(book, quarter);
  if (window === null) return null;
  const { total, families } = mixIn(book, window, "sourced");
  const both = mixIn(book, window, "sourced_plus_influenced");
  const share = (partner: bigint) => (total > 0n ? shareLabel(partner, total, LOCALE) : null);
  return {
    total: amountLabel(total, currency, LOCALE),
    sourced: share(families.partner),
    withInfluenced: share(both.families.partner),
    ratio:
      families.partner > 0n && families.direct >= 0n
        ? ratioLabel(families.direct, families.partner, LOCALE)
        : null,
  };
}
