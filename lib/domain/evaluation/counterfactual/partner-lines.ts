import type { Quarter } from "../../quarter.ts";
import { FAMILY_OF, type RevenueLine } from "../../revenue/line.ts";

/** The lines with an amount, in minor units, added to partner revenue in one quarter; may be negative. */
export function withPartner(
  lines: readonly RevenueLine[],
  quarter: Quarter,
  amount: bigint,
): readonly RevenueLine[] {
  const place = lines.findIndex(
    (line) => line.quarter === quarter && FAMILY_OF[line.motion] === "partner",
  );
  if (place !== -1) {
    return lines.map((line, at) =>
      at === place ? { ...line, amount: line.amount + amount } : line,
    );
  }
  const added = { quarter, motion: "partner_resale", amount, partnerInfluenced: 0n } as const;
  return [...lines, { ...added, basis: "reported" }];
}
