import type { CompanyProfile } from "@/lib/domain/company";
import { type Quarter, shift } from "@/lib/domain/quarter";
import { mixIn, revenueBook, windowAt } from "@/lib/domain/revenue/book";
import { MOTIONS, type Motion, type RevenueLine } from "@/lib/domain/revenue/line";
import { amountLabel } from "@/lib/format/amount";
import { moneyCompact } from "@/lib/format/money";
import { motionLabel } from "@/lib/format/motion";
import { quarterLabel } from "@/lib/format/quarter";
import { shareLabel } from "@/lib/format/share";

export interface RevenueView {
  readonly sentence: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly motion: string;
    /** Under each column; null where there is no line. */
    readonly amounts: readonly (string | null)[];
  }[];
  readonly totals: readonly (string | null)[];
  /** Partner share of four quarters up to each column's. */
  readonly shares: readonly (string | null)[];
  /** Whether the quarter has revenue at all. */
  readonly hasLines: boolean;
}

interface RevenueGiven {
  readonly quarter: Quarter;
  readonly profile: CompanyProfile;
  readonly lines: readonly RevenueLine[];
  readonly isComplete: boolean;
  readonly locale: string;
}

const isPartner = (motion: Motion) => motion.startsWith("partner_");

function sentenceOf(given: RevenueGiven, own: readonly RevenueLine[]): string {
  const { quarter, profile, isComplete, locale } = given;
  const name = quarterLabel(quarter);
  if (own.length === 0) return `${name} has no revenue yet.`;
  const total = own.reduce((sum, { amount }) => sum + amount, 0n);
  const partner = own.reduce(
    (sum, { motion, amount }) => (isPartner(motion) ? sum + amount : sum),
    0n,
  );
  const money = moneyCompact(total, profile.currency, locale);
  const through =
    total > 0n ? `, ${shareLabel(partner, total, locale)} of it through partners` : "";
  return isComplete
    ? `${name} brought ${money}${through}.`
    : `${name} is in entry: ${money} so far${through}.`;
}

/** The quarter's revenue beside the quarter before it and the one a year ago. */
export function prepareRevenue(given: RevenueGiven): RevenueView {
  const { quarter, profile, lines, locale } = given;
  const shown = [quarter, shift(quarter, -1), shift(quarter, -4)];
  const at = (asked: Quarter) => lines.filter((line) => line.quarter === asked);
  const byColumn = shown.map(at);
  const book = revenueBook(lines);
  const label = (amount: bigint) => amountLabel(amount, profile.currency, locale);
  const motions = MOTIONS.filter((motion) =>
    byColumn.some((own) => own.some((line) => line.motion === motion)),
  );
  return {
    sentence: sentenceOf(given, at(quarter)),
    columns: shown.map(quarterLabel),
    rows: motions.map((motion) => ({
      motion: motionLabel(motion),
      amounts: byColumn.map((own) => {
        const line = own.find((one) => one.motion === motion);
        return line === undefined ? null : label(line.amount);
      }),
    })),
    totals: byColumn.map((own) =>
      own.length === 0 ? null : label(own.reduce((sum, { amount }) => sum + amount, 0n)),
    ),
    shares: shown.map((asked) => {
      const window = windowAt(book, asked);
      if (window === null) return null;
      const { families, total } = mixIn(book, window, "sourced");
      return total > 0n ? shareLabel(families.partner, total, locale) : null;
    }),
    hasLines: at(quarter).length > 0,
  };
}
