import type { CompanyRecord } from "@/lib/domain/company";
import type { ChartDate } from "@/lib/domain/evaluation/chart-date";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Chart } from "@/lib/domain/org/chart";
import type { Quarter } from "@/lib/domain/quarter";
import type { Pin } from "@/lib/domain/rubric/pins";

/** What a chart is judged with while it is edited; made on the server, small whatever the charts. */
export interface Judging {
  /** Revenue of complete quarters, answers without their evidence, and no charts. */
  readonly record: CompanyRecord;
  /** The latest complete quarter past its close; the running one where there is none. */
  readonly quarter: Quarter;
  /** By which rubric it is judged from when on. */
  readonly pins: readonly Pin[];
  /** The actual chart in force today, judged at that close, its proofs left out; null where none is. */
  readonly today: {
    readonly chart: Pick<Chart, "key" | "name" | "effectiveFrom">;
    readonly evaluation: Evaluation;
    readonly date: ChartDate;
  } | null;
}
