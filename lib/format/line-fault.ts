import type { Motion } from "../domain/revenue/line.ts";
import type { LineFault } from "../domain/revenue/line-fault.ts";
import { motionLabel } from "./motion.ts";

/** What is wrong between a line's two amounts, as a sentence. */
export function lineFaultSentence(fault: LineFault, motion: Motion): string {
  const name = motionLabel(motion);
  switch (fault) {
    case "influenced_without_amount":
      return `${name} has partner-influenced revenue but no amount. Enter the amount it is part of.`;
    case "influenced_negative":
      return `Partner-influenced ${name} revenue is part of an amount, so it cannot be below zero.`;
    case "influenced_above_amount":
      return `Partner-influenced ${name} revenue is part of its amount, so it cannot be larger.`;
    case "influenced_on_partner":
      return `${name} is partner revenue already; none of it is influenced as well.`;
  }
}
