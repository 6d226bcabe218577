import type {
  Alignment,
  AlignmentStatus,
  Condition,
  ConditionId,
  TitleRange,
} from "./evaluation.ts";
import { FACT_VALUES } from "./facts.ts";
import { and, not, type Status } from "./status.ts";
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

/** Conditions 1, 2, 3 and 5 together, and 4 on its own. */
export function mandate(conditions: readonly Condition[]): {
  readonly allButAuthority: Status;
  readonly authority: Status;
} {
  const authorityId: ConditionId = "strategy-authority";
  const rest = conditions.filter(({ id }) => id !== authorityId);
  const authority = conditions.filter(({ id }) => id === authorityId);
  return {
    allButAuthority: and(...rest.map(({ status }) => status)),
    authority: and(...authority.map(({ status }) => status)),
  };
}

/** The held and the proposed title against the verdict; a mandate that is missing comes first. */
export function alignment(
  held: TitleReading,
  proposed: TitleReading,
  range: TitleRange,
  conditions: readonly Condition[],
): Alignment {
  const { allButAuthority, authority } = mandate(conditions);
  const underMandated = and(held.isCpo, allButAuthority, not(authority)) === "met";
  return {
    held: underMandated ? "under_mandated" : align(held, range),
    proposed: align(proposed, range),
  };
}
