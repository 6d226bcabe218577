import { type Notation, readAmount } from "@/lib/domain/revenue/amount-notation";
import type { PlacedText } from "@/lib/domain/revenue/clipboard";
import { lineFault } from "@/lib/domain/revenue/line-fault";
import { amountRefusalSentence } from "@/lib/format/amount-refusal";
import { lineFaultSentence } from "@/lib/format/line-fault";
import { quarterLabel } from "@/lib/format/quarter";
import { type GridLine, sameLine, withPart } from "./grid-line";
import { cellKey } from "./grid-rows";
import type { HeldText, SheetState } from "./sheet-state";

export interface LineStep {
  readonly before: GridLine;
  readonly after: GridLine;
}

const PARTS = ["amount", "influenced"] as const;

function readText({ text }: PlacedText, notation: Notation) {
  if (text.trim() === "") return { value: null, refusal: null };
  const read = readAmount(text, notation);
  if (read.ok) return { value: read.value, refusal: null };
  const sentence = amountRefusalSentence(read.refusal, text, notation.currency);
  return { value: null, refusal: { sentence, ambiguous: read.refusal === "ambiguous" } };
}

/** Why a line may not become another, as a sentence. */
function refusalOf({ complete }: SheetState, before: GridLine, after: GridLine): string | null {
  const { quarter, motion, amount, partnerInfluenced } = after;
  if (!sameLine(before, after) && complete.has(quarter)) {
    return `${quarterLabel(quarter)} is marked complete. Put it back in entry to change it.`;
  }
  const fault = lineFault(motion, amount, partnerInfluenced);
  return fault === null ? null : lineFaultSentence(fault, motion);
}

/**
 * Reads the texts held for one line. Those that work leave `held` and become a change; the others
 * stay in it and say why they do not.
 */
export function takeOver(
  state: SheetState,
  held: Map<string, HeldText>,
  before: GridLine,
  notation: Notation,
): LineStep | null {
  const { quarter, motion } = before;
  const taken: HeldText[] = [];
  let after = before;
  for (const part of PARTS) {
    const text = held.get(cellKey(quarter, { motion, part }));
    if (text === undefined) continue;
    const { value, refusal } = readText(text, notation);
    if (refusal !== null) {
      held.set(cellKey(quarter, text.series), { ...text, ...refusal });
      continue;
    }
    after = withPart(after, part, value);
    taken.push(text);
  }
  const sentence = refusalOf(state, before, after);
  for (const text of taken) {
    const key = cellKey(quarter, text.series);
    if (sentence === null) held.delete(key);
    else held.set(key, { ...text, sentence, ambiguous: false });
  }
  return sentence === null && !sameLine(before, after) ? { before, after } : null;
}
