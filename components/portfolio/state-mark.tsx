import { StatusMark } from "@/components/ui/status-mark";
import type { Status } from "@/components/ui/status-shape";
import type { PortfolioState } from "./prepare-portfolio";

const SHAPES: Readonly<Record<PortfolioState, Status>> = {
  justified: "met",
  approaching: "approaching",
  too_early: "not_met",
  undetermined: "unknown",
  none: "unknown",
};

/** A company's verdict in a list of many. */
export function StateMark({
  state,
  word,
}: {
  readonly state: PortfolioState;
  readonly word: string;
}) {
  return (
    <StatusMark status={SHAPES[state]} calm>
      {word}
    </StatusMark>
  );
}
