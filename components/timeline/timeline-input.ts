import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Forecast } from "@/lib/domain/forecast/forecast";
import type { JudgedQuarter } from "@/lib/features/evaluations/schema";
import type { ChartNames } from "@/lib/format/decision";
import type { Setting } from "@/lib/format/setting";

/** As each close said, or as it is known today. */
export type Known = "then" | "now";

export interface TimelineInput {
  /** Ascending, without gaps, at least one. */
  readonly quarters: readonly JudgedQuarter[];
  /** Of these the last ones are shown. */
  readonly shown: number;
  readonly known: Known;
  /** At the last of them. */
  readonly forecast: Forecast | null;
  readonly fiscalYearStartMonth: number;
  /** Address of the verdict. */
  readonly root: string;
  readonly nameOf: ChartNames;
  readonly setting: Setting;
}

/** What is said of a quarter: by its close, unless what is known now is asked for or nobody closed it. */
export const saidOf = ({ now, close }: JudgedQuarter, known: Known): Evaluation =>
  known === "then" ? (close?.evaluation ?? now) : now;
