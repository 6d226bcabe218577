import type { Parameters } from "../rubric/rubric.ts";
import type { AsOf } from "./as-of.ts";
import { andOf } from "./criteria/condition.ts";
import { entriesOf } from "./criteria/facts.ts";
import { factsProof, mergeProofs, NO_PROOF, positionsProof } from "./criteria/proof.ts";
import { windowMix } from "./criteria/window-mix.ts";
import {
  type Condition,
  type CriterionId,
  type Pitfall,
  PITFALL_IDS,
  type PitfallId,
  type PitfallPartId,
  type Proof,
  type TitleStart,
} from "./evaluation.ts";
import { readFact } from "./fact-in-force.ts";
import { allButAuthority, authorityStatus, criterionOf, statusOfCriterion } from "./mandate.ts";
import { and, not, or, type Status, statusOf } from "./status.ts";
import type { TitleReading } from "./title.ts";

/** What the pitfalls are judged from: the trace, the titles, and the verdicts they answer to. */
export interface PitfallInputs {
  readonly asOf: AsOf;
  readonly parameters: Parameters;
  readonly conditions: readonly Condition[];
  readonly held: TitleReading;
  readonly proposed: TitleReading;
  readonly start: TitleStart | null;
  /** The ceiling now; null where the revenue cannot be read. */
  readonly ceiling: TitleStart["ceiling"];
  readonly window: Proof;
}

type Parts = Readonly<Record<PitfallPartId, Status>>;

const belowCpo = (ceiling: TitleStart["ceiling"]): Status =>
  ceiling === null ? "unknown" : statusOf(ceiling !== "cpo");

/** Whether direct revenue is positive and at least `ratio` times the partner revenue. */
function directDwarfs({ book, quarter }: AsOf, { definition }: Parameters, ratio: number): Status {
  const window = windowMix(book, quarter, definition);
  if (window.kind === "unread") return "unknown";
  const { direct, partner } = window.mix.families;
  return statusOf(direct > 0n && direct >= BigInt(ratio) * partner);
}

const motiveOf = ({ answers }: AsOf) => readFact("title.motive", answers, 0);

function motiveIsNotScope(asOf: AsOf): Status {
  const motive = motiveOf(asOf);
  return motive.code === "fact_answered" ? statusOf(motive.value !== "scope_change") : "unknown";
}

const AUTHORITIES = [
  "authority.product",
  "authority.pricing",
  "authority.sales-structure",
] as const satisfies readonly CriterionId[];

function partsOf(inputs: PitfallInputs): Parts {
  const { asOf, parameters, conditions, held, proposed, start, ceiling } = inputs;
  const fails = (id: CriterionId): Status => not(statusOfCriterion(conditions, id));
  const beganTooEarly = belowCpo(start === null ? null : start.ceiling);
  return {
    "motive-is-not-scope": motiveIsNotScope(asOf),
    "title-outruns-verdict": or(
      and(held.isCpo, beganTooEarly),
      and(proposed.isCpo, belowCpo(ceiling)),
    ),
    "title-is-cpo": or(held.isCpo, proposed.isCpo),
    "not-under-chief-executive": fails("board.reports-to-ceo"),
    "seat-held": not(fails("seat.member")),
    "no-authority": and(...AUTHORITIES.map(fails)),
    "peer-of-revenue-officer": asOf.leadership.peer.status,
    "direct-dwarfs-partner": directDwarfs(asOf, parameters, parameters.peerRatio),
    "board-does-not-track": fails("board.tracks"),
    "not-a-primary-motion": fails("motion.reading"),
    "held-is-cpo": held.isCpo,
    "all-but-authority-met": allButAuthority(conditions),
    "authority-not-met": not(authorityStatus(conditions)),
    "title-began-too-early": beganTooEarly,
  };
}

const PARTS: Readonly<Record<PitfallId, readonly PitfallPartId[]>> = {
  "recruiting-tool-title": ["motive-is-not-scope", "title-outruns-verdict"],
  "wrong-reporting-line": ["title-is-cpo", "not-under-chief-executive"],
  "no-executive-mandate": ["seat-held", "no-authority"],
  "mismatched-peer": ["title-is-cpo", "peer-of-revenue-officer", "direct-dwarfs-partner"],
  "aspirational-title": ["title-is-cpo", "board-does-not-track", "not-a-primary-motion"],
  "under-mandated": ["held-is-cpo", "all-but-authority-met", "authority-not-met"],
  "title-before-scope": ["held-is-cpo", "title-began-too-early"],
};

const titleProof = ({ isCpo, reading }: TitleReading): Proof =>
  isCpo === "not_met" ? NO_PROOF : factsProof(entriesOf(reading));

/** The inputs that prove one part. */
function proofOf(part: PitfallPartId, inputs: PitfallInputs): Proof {
  const of = (id: CriterionId) => criterionOf(inputs.conditions, id)?.proof ?? NO_PROOF;
  switch (part) {
    case "motive-is-not-scope":
      return factsProof(entriesOf(motiveOf(inputs.asOf)));
    case "title-outruns-verdict":
    case "title-is-cpo":
      return mergeProofs(titleProof(inputs.held), titleProof(inputs.proposed));
    case "held-is-cpo":
    case "title-began-too-early":
      return factsProof(entriesOf(inputs.held.reading));
    case "not-under-chief-executive":
      return of("board.reports-to-ceo");
    case "seat-held":
      return of("seat.member");
    case "no-authority":
    case "authority-not-met":
      return AUTHORITIES.map(of).reduce(mergeProofs);
    case "peer-of-revenue-officer":
      return positionsProof(inputs.asOf.leadership.peer.officers);
    case "direct-dwarfs-partner":
      return inputs.window;
    case "board-does-not-track":
      return of("board.tracks");
    case "not-a-primary-motion":
      return of("motion.reading");
    case "all-but-authority-met":
      return NO_PROOF;
  }
}

const PRESENCE = { met: "present", not_met: "absent", unknown: "unknown" } as const;

/** Direct revenue large enough to watch, though not large enough to be the pitfall. */
function watchful({ asOf, parameters }: PitfallInputs, parts: Parts): boolean {
  return (
    parts["title-is-cpo"] === "met" &&
    parts["peer-of-revenue-officer"] === "met" &&
    parts["direct-dwarfs-partner"] === "not_met" &&
    directDwarfs(asOf, parameters, parameters.peerCautionRatio) === "met"
  );
}

/** All seven pitfalls in the rubric's order; each is the AND of its parts. */
export function pitfalls(inputs: PitfallInputs): readonly Pitfall[] {
  const statuses = partsOf(inputs);
  return PITFALL_IDS.map((id) => {
    const parts = PARTS[id].map((part) => ({ id: part, status: statuses[part] }));
    const status = PRESENCE[andOf(parts)];
    const caution = id === "mismatched-peer" && watchful(inputs, statuses);
    const proof =
      status === "absent" && !caution
        ? NO_PROOF
        : PARTS[id].map((part) => proofOf(part, inputs)).reduce(mergeProofs);
    return { id, status, caution, parts, proof };
  });
}
