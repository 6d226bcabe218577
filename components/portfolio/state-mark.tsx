import { StatusMark } from "@/components/ui/status-mark";
import type { Status } from "@/components/ui/status-shape";
import { VERDICT_SHAPES } from "@/components/verdict/verdict-shape";
import type { PortfolioState } from "./prepare-portfolio";

const SHAPES: Readonly<Record<PortfolioState, Status>> = {
  ...VERDICT_SHAPES,
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
