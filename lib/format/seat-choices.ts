import type { Leader, Level, Position } from "../domain/org/chart.ts";
import type { CarriedOver } from "../domain/org/import-again.ts";
import type { SeatProposal } from "../domain/org/leaders.ts";
import { seatText } from "./chart-next.ts";
import { quoted } from "./quoted.ts";

const MOST_CHOICES = 300;
const SENIOR: ReadonlySet<Level> = new Set(["c_level", "vp", "director"]);

/** A position that could be the chief executive or the leader, and why. */
export interface SeatChoice {
  readonly key: string;
  readonly label: string;
  readonly why: string | null;
}

export interface SeatChoices {
  readonly chiefExecutives: readonly SeatChoice[];
  readonly leaders: readonly SeatChoice[];
  /** What is chosen until a person says otherwise. */
  readonly chiefExecutive: string | null;
  readonly leader: Leader;
}

const WHY: Readonly<Record<SeatProposal["from"], string>> = {
  title: "the title says",
  function: "the function says",
  reports: "a report’s title says",
};

/** The one carried over first, then the proposals with their reasons, then every other senior position. */
function choicesOf(
  positions: readonly Position[],
  proposals: readonly SeatProposal[],
  carried: string | null,
): SeatChoice[] {
  const why = new Map(
    proposals.map(({ key, from, words }) => [key, `${WHY[from]} ${quoted(words)}`]),
  );
  if (carried !== null) why.set(carried, "the chart before says so");
  const byKey = new Map(positions.map((position) => [position.key, position]));
  const keys = new Set([
    ...(carried === null ? [] : [carried]),
    ...proposals.map(({ key }) => key),
  ]);
  const proposed = [...keys].flatMap((key) => byKey.get(key) ?? []);
  const senior = positions.filter(
    ({ key, level, manager }) => !keys.has(key) && (SENIOR.has(level) || manager.kind === "top"),
  );
  return [...proposed, ...senior].slice(0, MOST_CHOICES).map((position) => ({
    key: position.key,
    label: seatText(position),
    why: why.get(position.key) ?? null,
  }));
}

interface Proposals {
  readonly chiefExecutives: readonly SeatProposal[];
  readonly leaders: readonly SeatProposal[];
}

/** Who could lead; what is carried over or proposed with a reason is chosen. */
export function seatChoices(
  positions: readonly Position[],
  { chiefExecutives, leaders }: Proposals,
  carried: Pick<CarriedOver, "chiefExecutive" | "leader"> | null,
): SeatChoices {
  const leader = carried?.leader ?? null;
  const led = leader?.kind === "named" ? leader.key : null;
  const [chief, leading] = [chiefExecutives[0]?.key ?? null, leaders[0]?.key];
  const proposedLeader: Leader =
    leading === undefined ? { kind: "unknown" } : { kind: "named", key: leading };
  return {
    chiefExecutives: choicesOf(positions, chiefExecutives, carried?.chiefExecutive ?? null),
    leaders: choicesOf(positions, leaders, led),
    chiefExecutive: carried?.chiefExecutive ?? chief,
    leader: leader ?? proposedLeader,
  };
}
