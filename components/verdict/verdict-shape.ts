import type { Status } from "@/components/ui/status-shape";
import type { VerdictState } from "@/lib/format/verdict";

/** The shape that stands for a verdict wherever one is told in a word. */
export const VERDICT_SHAPES: Readonly<Record<VerdictState, Status>> = {
  justified: "met",
  approaching: "approaching",
  too_early: "not_met",
  undetermined: "unknown",
};
