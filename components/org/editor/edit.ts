import type { ChartCommand } from "@/lib/domain/org/commands";
import type { ChartPatch } from "@/lib/domain/org/patch";

/** One edit to be stored: under its id, so that a request repeated after a lost answer stores it once. */
export interface Edit {
  readonly id: string;
  readonly command: ChartCommand["kind"] | "undo" | "redo";
  readonly patch: ChartPatch;
}

/** An edit that can be taken back, or done again, in this session. */
export interface Step {
  /** Of the edit that did it. */
  readonly id: string;
  /** What it did: "Move VP Partnerships". */
  readonly name: string;
  readonly patch: ChartPatch;
}
