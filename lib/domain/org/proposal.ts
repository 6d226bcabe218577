import type { IsoDate } from "../quarter.ts";
import type { Chart } from "./chart.ts";

/** What a proposal is called, and the day from which it would hold. */
export interface ProposalHead {
  /** No other chart of the company has it. */
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly effectiveFrom: IsoDate;
}

/**
 * A proposal that begins as a copy of a chart, proposed or actual, and remembers it. Open seats with a
 * start by some close count as filled at it from here on, as in any proposal.
 */
export const proposalFrom = (chart: Chart, head: ProposalHead): Chart => ({
  ...chart,
  ...head,
  kind: "proposed",
  basedOn: chart.key,
});
