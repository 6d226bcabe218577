import { decimalsOf } from "@/lib/domain/currency";
import { amountText } from "@/lib/domain/money";
import { quarterKey } from "@/lib/domain/quarter";
import { byQuarterThenMotion, type RevenueLine } from "@/lib/domain/revenue/line";
import { csvText } from "@/lib/format/csv";
import { motionLabel } from "@/lib/format/motion";

const HEADINGS = ["Quarter", "Motion", "Amount", "Partner influenced", "Basis"];

/** Revenue as a file that the import reads: a quarter, a motion and an amount a row. */
export function revenueCsv(lines: readonly RevenueLine[], currency: string): string {
  const text = (units: bigint) => amountText(units, decimalsOf(currency) ?? 2);
  const rows = lines
    .toSorted(byQuarterThenMotion)
    .map(({ quarter, motion, amount, partnerInfluenced, basis }) => [
      quarterKey(quarter),
      motionLabel(motion),
      text(amount),
      partnerInfluenced === 0n ? "" : text(partnerInfluenced),
      basis,
    ]);
  return csvText([HEADINGS, ...rows]);
}
