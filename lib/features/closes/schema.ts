import { z } from "zod";
import type { Sitters } from "@/lib/domain/close/sitters";
import type { Snapshot } from "@/lib/domain/close/snapshot";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Forecast } from "@/lib/domain/forecast/forecast";
import type { Quarter } from "@/lib/domain/quarter";

/** Who sat where at a close, as it is kept beside the close. */
export const sittersField: z.ZodType<Sitters> = z.record(
  z.string(),
  z.record(z.string(), z.string()),
);

/** Who closed a quarter, when, and why again. */
export interface Revision {
  /** 1, and one more with each reopening; the highest is official. */
  readonly revision: number;
  readonly at: Date;
  /** Null where nobody who signed in did, or nobody knows any more. */
  readonly by: string | null;
  /** Why the quarter was reopened; null at its first close. */
  readonly reason: string | null;
}

/** A change to what a closed quarter was judged by; the close stays. */
export interface Restatement {
  readonly kind: "revenue" | "fact" | "chart" | "company";
  /** What was changed: a quarter and motion, a fact, a chart's name. */
  readonly subject: string;
  readonly reason: string;
  readonly by: string | null;
  readonly at: Date;
}

/** An answer that was frozen. It is read, never computed again. */
export interface ClosedQuarter extends Revision {
  readonly quarter: Quarter;
  /** Name of the rubric it was judged by. */
  readonly rubric: string;
  readonly inputsSha: string;
  readonly evaluation: Evaluation;
  readonly forecast: Forecast;
  /** What has been changed under it since, earliest first. */
  readonly restatements: readonly Restatement[];
}

/** A closed quarter opened: with all that its answer rested on. */
export interface OpenedClose extends ClosedQuarter {
  /** With the names of those who sat there, as far as they are kept. */
  readonly snapshot: Snapshot;
  /** Every close of this quarter, first to last. */
  readonly revisions: readonly Revision[];
}
