import type { FileRecord } from "../file-record.ts";
import type { IsoDate } from "../quarter.ts";

/** Every fact with its values, in the order in which two answers are steps apart. */
export const FACT_VALUES = {
  "board.tracksPartnerRevenue": ["yes", "no"],
  "board.presenter": ["directly", "through_another_executive", "not_presented"],
  "seat.kind": ["decision_making", "ceremonial", "none"],
  "authority.product": ["decides", "shapes", "consulted", "none"],
  "authority.pricing": ["decides", "shapes", "consulted", "none"],
  "authority.salesStructure": ["decides", "shapes", "consulted", "none"],
  "title.held": ["none", "partner_manager", "director", "head", "vp", "cpo"],
  "title.proposed": ["none", "partner_manager", "director", "head", "vp", "cpo"],
  "title.motive": ["scope_change", "recruiting", "retention", "signalling"],
} as const;
export type FactId = keyof typeof FACT_VALUES;
export type FactValue<Id extends FactId = FactId> = (typeof FACT_VALUES)[Id][number];

/** Every fact, in the order in which it is asked for. The cast: `keys` forgets what an object's keys are. */
export const FACT_IDS = Object.keys(FACT_VALUES) as readonly FactId[];

export const isFact = (text: string): text is FactId => Object.hasOwn(FACT_VALUES, text);

/** Whether a text is one of a fact's answers. */
export function isValueOf(fact: FactId, text: string): text is FactValue {
  const values: readonly string[] = FACT_VALUES[fact];
  return values.includes(text);
}

export type Evidence =
  | { readonly kind: "link"; readonly label: string | null; readonly url: string }
  | { readonly kind: "note"; readonly label: string | null; readonly text: string }
  | ({ readonly kind: "file"; readonly label: string | null } & FileRecord);

/** One answer by one rater. Later entries in a list were recorded later. */
export interface FactEntry {
  readonly fact: FactId;
  /** `null`: this rater says nothing from `from` on. */
  readonly value: FactValue | null;
  readonly from: IsoDate;
  /** `null` reads as `from`. */
  readonly confirmed: IsoDate | null;
  /** Entries without a rater are one unnamed rater. */
  readonly rater: string | null;
  /** A struck entry is a mistake: kept, never read. */
  readonly struck: boolean;
  readonly evidence: readonly Evidence[];
}
