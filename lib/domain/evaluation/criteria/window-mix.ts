import type { Quarter } from "../../quarter.ts";
import { linesOf, mixIn, type RevenueBook, type Window, windowAt } from "../../revenue/book.ts";
import type { Mix } from "../../revenue/mix.ts";
import type { Definition } from "../../rubric/rubric.ts";
import type { AsOf } from "../as-of.ts";
import type { Proof } from "../evaluation.ts";
import type { NoMix } from "../reason.ts";
import { linesProof, NO_PROOF } from "./proof.ts";

/** The mix of the window that ends at a quarter, or why it cannot be read. */
export type WindowMix =
  | { readonly kind: "read"; readonly window: Window; readonly mix: Mix }
  | { readonly kind: "unread"; readonly reason: NoMix };

/** Reads the window at a quarter's close; unread without lines and where the total is not positive. */
export function windowMix(book: RevenueBook, quarter: Quarter, definition: Definition): WindowMix {
  const window = windowAt(book, quarter);
  if (window === null)
    return { kind: "unread", reason: { code: "quarter_without_lines", quarter } };
  const mix = mixIn(book, window, definition);
  return mix.total > 0n
    ? { kind: "read", window, mix }
    : { kind: "unread", reason: { code: "total_not_positive", quarter, mix } };
}

/** The lines of the window at the evaluated quarter. */
export function windowProof({ book, quarter }: AsOf): Proof {
  const window = windowAt(book, quarter);
  return window === null ? NO_PROOF : linesProof(linesOf(book, window));
}
