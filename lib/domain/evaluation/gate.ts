import {
  type Condition,
  type HonestTest,
  type TitleRange,
  VERDICT_TITLES,
  type VerdictTitle,
} from "./evaluation.ts";
import { authorityStatus, statusOfCriterion } from "./mandate.ts";
import { and, type Status } from "./status.ts";

function outcomeOf(gate: Status, realMotion: Status): HonestTest["outcome"] {
  if (gate === "met") return "cpo";
  if (gate === "unknown" || realMotion === "unknown") return "undetermined";
  return realMotion === "met" ? "vp" : "head";
}

const rank = (title: VerdictTitle) => VERDICT_TITLES.indexOf(title);

/** The source's honest test: three questions, shown beside the count of conditions. */
export function honestTest(
  conditions: readonly Condition[],
  realMotion: Status,
  { floor, ceiling }: TitleRange,
): HonestTest {
  const boardTracks = statusOfCriterion(conditions, "board.tracks");
  const reportsToChiefExecutive = statusOfCriterion(conditions, "board.reports-to-ceo");
  const authority = authorityStatus(conditions);
  const gate = and(boardTracks, reportsToChiefExecutive, authority);
  const outcome = outcomeOf(gate, realMotion);
  const disagreesWithCount =
    outcome !== "undetermined" && (rank(outcome) < rank(floor) || rank(outcome) > rank(ceiling));
  return { boardTracks, reportsToChiefExecutive, authority, outcome, disagreesWithCount };
}
