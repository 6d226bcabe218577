import {
  type HonestTest,
  type TitleRange,
  VERDICT_TITLES,
  type VerdictTitle,
} from "./evaluation.ts";
import { and, type Status } from "./status.ts";

interface GateParts {
  readonly boardTracks: Status;
  readonly reportsToChiefExecutive: Status;
  /** The status of condition 4. */
  readonly authority: Status;
}

function outcomeOf(gate: Status, realMotion: Status): HonestTest["outcome"] {
  if (gate === "met") return "cpo";
  if (gate === "unknown" || realMotion === "unknown") return "undetermined";
  return realMotion === "met" ? "vp" : "head";
}

const rank = (title: VerdictTitle) => VERDICT_TITLES.indexOf(title);

/** The source's honest test: three questions, shown beside the count of conditions. */
export function honestTest(parts: GateParts, realMotion: Status, range: TitleRange): HonestTest {
  const gate = and(parts.boardTracks, parts.reportsToChiefExecutive, parts.authority);
  const outcome = outcomeOf(gate, realMotion);
  const disagreesWithCount =
    outcome !== "undetermined" &&
    (rank(outcome) < rank(range.floor) || rank(outcome) > rank(range.ceiling));
  return { ...parts, outcome, disagreesWithCount };
}
