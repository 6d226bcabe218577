import type { CardBadge } from "@/components/charts/org-chart/org-chart-model";
import type { ChartJudgement } from "@/lib/domain/evaluation/chart-judgement";
import {
  criteriaOf,
  type Pitfall,
  type PitfallId,
  type TestId,
} from "@/lib/domain/evaluation/evaluation";
import type { Chart } from "@/lib/domain/org/chart";

export type Badges = ReadonlyMap<string, readonly CardBadge[]>;

/** More than two above one corner would hide each other. */
const MOST_ON_A_BOX = 2;

const LEADS: CardBadge = { text: "Leads partnerships", tone: "ink" };
const CHIEF: CardBadge = { text: "Chief executive", tone: "ink" };

interface PitfallBadge {
  readonly text: string;
  /** Its boxes: the leader's alone, or those that its proof adds to it. */
  readonly on: "leader" | "others";
}

/** Pitfalls that a box shows; the others are about revenue and answers alone. */
const PITFALLS: Readonly<Partial<Record<PitfallId, PitfallBadge>>> = {
  "wrong-reporting-line": { text: "Line too low", on: "leader" },
  "no-executive-mandate": { text: "No mandate", on: "leader" },
  "under-mandated": { text: "No mandate", on: "leader" },
  "mismatched-peer": { text: "Far larger peer", on: "others" },
};

function pitfallBadge({ id, status, caution }: Pitfall): (CardBadge & PitfallBadge) | null {
  const found = PITFALLS[id];
  if (found === undefined || (status !== "present" && !caution)) return null;
  return status === "present"
    ? { ...found, tone: "red" }
    : { ...found, text: "Larger peer", tone: "outline" };
}

/** Criteria that a leader fails in person. */
const FAILED: readonly (readonly [id: TestId, text: string])[] = [
  ["org.not-hands-on", "Hands-on"],
  ["real-motion.report", "No reports"],
];

/**
 * The few words above the boxes that the verdict turns on, by key: who leads, the chief executive
 * where the leader's line does not end there, and what is amiss on which box.
 */
export function badgesFor(
  { leader, chiefExecutive }: Pick<Chart, "leader" | "chiefExecutive">,
  { now, inForce }: ChartJudgement,
): Badges {
  const leaderKey = leader.kind === "named" ? leader.key : null;
  const badges = new Map<string, CardBadge[]>();
  const put = (key: string | null, badge: CardBadge) => {
    if (key === null) return;
    const there = badges.get(key) ?? [];
    const isNew = there.every(({ text }) => text !== badge.text);
    if (isNew && there.length < MOST_ON_A_BOX) badges.set(key, [...there, badge]);
  };
  const tests = [...criteriaOf(inForce), ...inForce.realMotion.parts];
  const fails = (id: TestId) => tests.some((one) => one.id === id && one.status === "not_met");

  put(leaderKey, LEADS);
  if (fails("board.reports-to-ceo")) put(chiefExecutive, CHIEF);
  for (const pitfall of now.pitfalls) {
    const badge = pitfallBadge(pitfall);
    if (badge === null) continue;
    const { text, tone, on } = badge;
    const boxes = pitfall.proof.positions.filter((key) => key !== leaderKey);
    for (const key of on === "leader" ? [leaderKey] : boxes) put(key, { text, tone });
  }
  if (now.verdict.titleInflation) put(leaderKey, { text: "Inflated title", tone: "red" });
  for (const [id, text] of FAILED) if (fails(id)) put(leaderKey, { text, tone: "outline" });
  return badges;
}
