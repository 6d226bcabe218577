import { decimalsOf } from "@/lib/domain/currency";
import { type AmountRefusal, parseAmount } from "@/lib/domain/money";
import { MOTIONS } from "@/lib/domain/revenue/line";
import { type LineFault, lineFault } from "@/lib/domain/revenue/line-fault";
import { quoted } from "@/lib/format/quoted";
import { items, member, type Place, textAt } from "./place";
import type { Problem } from "./problem";

/** The most that ISO 4217 gives any currency, for a file whose own is not known. */
const MOST_DECIMALS = 4;

function amountSentence(refusal: AmountRefusal, text: string): string {
  switch (refusal) {
    case "not_a_number":
      return `${quoted(text)} is not an amount such as 4200000.00.`;
    case "too_many_digits":
      return `${quoted(text)} has more than 15 digits before the point.`;
    case "too_many_decimals":
      return `${quoted(text)} has more decimals than the currency.`;
  }
}

interface Amount {
  readonly units: bigint | null;
  readonly problems: readonly Problem[];
}

function amountAt(place: Place, decimals: number): Amount {
  const text = textAt(place);
  if (text === null) return { units: null, problems: [] };
  const amount = parseAmount(text, decimals);
  if (amount.ok) return { units: amount.value, problems: [] };
  const sentence = amountSentence(amount.refusal, text);
  return { units: null, problems: [{ pointer: place.pointer, sentence }] };
}

function influenceSentence(fault: LineFault | null): string | null {
  switch (fault) {
    case "influenced_negative":
      return "Partner-influenced revenue is never negative.";
    case "influenced_on_partner":
      return "A partner motion is partner revenue already: give 0 or nothing.";
    case "influenced_above_amount":
      return "Partner-influenced revenue is more than the amount it is part of.";
    // The amount's own problem is told already.
    case "influenced_without_amount":
    case null:
      return null;
  }
}

function lineProblems(line: Place, decimals: number): readonly Problem[] {
  const place = member(line, "partnerInfluenced");
  const amount = amountAt(member(line, "amount"), decimals);
  const influenced = amountAt(place, decimals);
  const named = textAt(member(line, "motion"));
  const motion = MOTIONS.find((known) => known === named) ?? "other";
  const sentence = influenceSentence(lineFault(motion, amount.units, influenced.units ?? 0n));
  const own = sentence === null ? [] : [{ pointer: place.pointer, sentence }];
  return [...amount.problems, ...influenced.problems, ...own];
}

function repeatedLines(lines: readonly Place[]): readonly Problem[] {
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const [quarter, motion] = [textAt(member(line, "quarter")), textAt(member(line, "motion"))];
    if (quarter === null || motion === null) return [];
    const key = JSON.stringify([quarter, motion]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const sentence = `A second line for ${quoted(quarter)} and ${quoted(motion)}.`;
    return [{ pointer: line.pointer, sentence }];
  });
}

/** What is wrong with the lines beyond their shape. */
export function revenueProblems(file: Place): readonly Problem[] {
  const currency = textAt(member(member(file, "company"), "currency"));
  const decimals = (currency === null ? null : decimalsOf(currency)) ?? MOST_DECIMALS;
  const lines = items(member(file, "revenue"));
  return [...repeatedLines(lines), ...lines.flatMap((line) => lineProblems(line, decimals))];
}
