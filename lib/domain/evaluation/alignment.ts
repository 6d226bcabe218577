import type { Alignment, AlignmentStatus, Condition, TitleRange } from "./evaluation.ts";
import { FACT_VALUES } from "./facts.ts";
import { allButAuthority, authorityStatus } from "./mandate.ts";
import { and, not } from "./status.ts";
import type { Title, TitleReading } from "./title.ts";

/** Titles in their order, lowest first. */
const rank = (title: Title) => FACT_VALUES["title.held"].indexOf(title);

function align({ title }: TitleReading, { floor, ceiling }: TitleRange): AlignmentStatus | null {
  if (title === "unknown") return "unknown";
  if (title === "none") return null;
  if (rank(title) > rank(ceiling)) return "inflated";
  if (rank(title) < rank(floor)) return "outgrown";
  return floor === ceiling ? "aligned" : "unknown";
}

/** The held and the proposed title against the verdict; a mandate that is missing comes first. */
export function alignment(
  held: TitleReading,
  proposed: TitleReading,
  range: TitleRange,
  conditions: readonly Condition[],
): Alignment {
  const underMandated =
    and(held.isCpo, allButAuthority(conditions), not(authorityStatus(conditions))) === "met";
  return {
    held: underMandated ? "under_mandated" : align(held, range),
    proposed: align(proposed, range),
  };
}
