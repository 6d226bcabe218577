import type { Quarter } from "../quarter.ts";
import type { Family } from "./line.ts";

/** Revenue by family over a run of quarters, under one definition, in minor units. */
export interface Mix {
  readonly first: Quarter;
  readonly last: Quarter;
  readonly families: Readonly<Record<Family, bigint>>;
  readonly total: bigint;
}
