import type { Assumptions } from "@/lib/domain/scenario/assumptions";
import { assumptionsNotation, type Pair } from "@/lib/domain/scenario/notation";
import type { StoredScenario } from "@/lib/features/scenarios/schema";

/** The address's name for the scenario that was opened. */
export const OPENED = "scenario";

type Opened = Pick<StoredScenario, "id" | "assumptions"> | null;

const hrefOf = (root: string, pairs: readonly Pair[]): string => {
  const search = new URLSearchParams(pairs.map(([name, text]) => [name, text])).toString();
  return `${root}/what-if${search === "" ? "" : `?${search}`}`;
};

/** Where a scenario is opened; `root` is the address of the company's screens. */
export const scenarioHref = (root: string, id: string): string => hrefOf(root, [[OPENED, id]]);

/** The address that brings back what is supposed, also on another person's screen. */
export function whatIfHref(
  root: string,
  assumptions: Assumptions,
  planned: Assumptions,
  opened: Opened,
): string {
  const pairs = assumptionsNotation(assumptions, planned);
  if (opened === null || pairs.length === 0) return hrefOf(root, pairs);
  const saved = hrefOf(root, assumptionsNotation(opened.assumptions, planned));
  const isAsSaved = saved === hrefOf(root, pairs);
  return isAsSaved ? scenarioHref(root, opened.id) : hrefOf(root, [...pairs, [OPENED, opened.id]]);
}
