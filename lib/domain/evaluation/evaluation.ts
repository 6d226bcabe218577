import type { Quarter } from "../quarter.ts";
import type { Motion } from "../revenue/line.ts";
import type { Definition, Origin, Reading, ThresholdName } from "../rubric/rubric.ts";
import type { Reason } from "./reason.ts";
import type { Status } from "./status.ts";

export const CONDITION_IDS = [
  "primary-motion",
  "board-relationship",
  "executive-seat",
  "strategy-authority",
  "organisation-size",
] as const;
export type ConditionId = (typeof CONDITION_IDS)[number];

export const CRITERION_IDS = [
  "motion.reading",
  "motion.sustained",
  "motion.ecosystem-led",
  "board.tracks",
  "board.reports-to-ceo",
  "board.presents",
  "seat.member",
  "seat.decides",
  "authority.product",
  "authority.pricing",
  "authority.sales-structure",
  "org.leads-leaders",
  "org.leaders-lead-managers",
  "org.not-hands-on",
] as const;
export type CriterionId = (typeof CRITERION_IDS)[number];

/** The parts of `real-motion`, which separates VP from Head. */
export const REAL_MOTION_IDS = [
  "real-motion.share",
  "real-motion.quarters",
  "real-motion.report",
] as const;
export type RealMotionId = (typeof REAL_MOTION_IDS)[number];

/** Everything with a status of its own that the verdict rests on. */
export type TestId = CriterionId | RealMotionId;

/**
 * How a criterion moves: `projected` from revenue, with probabilities; `waited_for` until a dated
 * plan entry changes it; `decided` by somebody, and so scheduled and owned.
 */
export type CriterionKind = "projected" | "waited_for" | "decided";

export interface LineId {
  readonly quarter: Quarter;
  readonly motion: Motion;
}

/** The inputs that prove a status. */
export interface Proof {
  /** Keys in the chart in force. */
  readonly positions: readonly string[];
  readonly lines: readonly LineId[];
  /** Places in the record's `facts`. */
  readonly facts: readonly number[];
}

/** What was seen, or what is asked; shares are fractions of one, rounded half up to four decimals. */
export type Figures = Readonly<Record<string, number | string | boolean | null>>;

/** How far a numeric test is from `met`; zero where it is met. */
export type Distance =
  /** Minor units of partner revenue in the window, the other motions as they are. */
  | { readonly unit: "money"; readonly amount: bigint }
  | { readonly unit: "quarters" | "positions"; readonly amount: number };

export interface Test<Id extends TestId = TestId> {
  readonly id: Id;
  readonly status: Status;
  readonly kind: CriterionKind;
  /** Null where nothing could be observed. `motion.reading` observes `share` and `rank`. */
  readonly observed: Figures | null;
  readonly threshold: Figures | null;
  readonly reason: Reason;
  readonly proof: Proof;
  readonly origin: Origin;
  /** Null where the test is not numeric, cannot be read, or no amount would do. */
  readonly distance: Distance | null;
}
export type Criterion = Test<CriterionId>;

export interface Condition {
  readonly id: ConditionId;
  readonly status: Status;
  readonly criteria: readonly Criterion[];
}

export interface RealMotion {
  readonly status: Status;
  readonly parts: readonly Test<RealMotionId>[];
}

/** Titles a verdict can recommend, lowest first. */
export const VERDICT_TITLES = ["head", "vp", "cpo"] as const;
export type VerdictTitle = (typeof VERDICT_TITLES)[number];

/** The recommended title: floor reads every unknown as not met, ceiling as met. */
export interface TitleRange {
  readonly floor: VerdictTitle;
  readonly ceiling: VerdictTitle;
}

export type VerdictLabel = "justified" | "approaching" | "not_justified";

export interface Verdict extends TitleRange {
  readonly definite: boolean;
  readonly label: VerdictLabel;
  readonly titleInflation: boolean;
}

/** For one title still possible, every smallest set of unknown tests that some answers settle it by. */
export interface Settlement {
  readonly title: VerdictTitle;
  readonly sets: readonly (readonly TestId[])[];
}

/** The article's gate, shown beside the count of conditions. */
export interface HonestTest {
  readonly boardTracks: Status;
  readonly reportsToChiefExecutive: Status;
  readonly authority: Status;
  readonly outcome: VerdictTitle | "undetermined";
  /** Its title lies outside the verdict's range. */
  readonly disagreesWithCount: boolean;
}

export type AlignmentStatus = "aligned" | "inflated" | "outgrown" | "under_mandated" | "unknown";

/** A title against the verdict; null where there is no such title. */
export interface Alignment {
  readonly held: AlignmentStatus | null;
  readonly proposed: AlignmentStatus | null;
}

export const PITFALL_IDS = [
  "recruiting-tool-title",
  "wrong-reporting-line",
  "no-executive-mandate",
  "mismatched-peer",
  "aspirational-title",
  "under-mandated",
  "title-before-scope",
] as const;
export type PitfallId = (typeof PITFALL_IDS)[number];

/** What a pitfall is the AND of. */
export const PITFALL_PARTS = [
  "motive-is-not-scope",
  "title-outruns-verdict",
  "title-is-cpo",
  "not-under-chief-executive",
  "seat-held",
  "no-authority",
  "peer-of-revenue-officer",
  "direct-dwarfs-partner",
  "board-does-not-track",
  "not-a-primary-motion",
  "held-is-cpo",
  "all-but-authority-met",
  "authority-not-met",
  "title-began-too-early",
] as const;
export type PitfallPartId = (typeof PITFALL_PARTS)[number];

export interface Pitfall {
  readonly id: PitfallId;
  readonly status: "present" | "absent" | "unknown";
  /** On `mismatched-peer`: not ten times larger, but large enough to watch. Else false. */
  readonly caution: boolean;
  readonly parts: readonly { readonly id: PitfallPartId; readonly status: Status }[];
  readonly proof: Proof;
}

/** When the held Chief Partner Officer title began, and the verdict then. */
export interface TitleStart {
  readonly quarter: Quarter;
  /** Null where the revenue of that quarter cannot be read. */
  readonly ceiling: VerdictTitle | null;
}

export interface RobustnessRow extends TitleRange {
  readonly reading: Reading;
  readonly definition: Definition;
}

/** The nearest values of one threshold, the others fixed, at which {floor, ceiling} differs. */
export interface ThresholdSlack {
  readonly threshold: ThresholdName;
  readonly value: number;
  readonly lower: number | null;
  readonly higher: number | null;
}

export interface Robustness {
  /** Readings in their order, each under each definition. */
  readonly rows: readonly RobustnessRow[];
  readonly dependsOnReading: boolean;
  readonly dependsOnDefinition: boolean;
  readonly thresholds: readonly ThresholdSlack[];
}

/** The answer of the engine for one company at one quarter's close. */
export interface Evaluation {
  readonly quarter: Quarter;
  /** Name of the rubric. */
  readonly rubric: string;
  readonly reading: Reading;
  readonly definition: Definition;
  /** Key of the chart in force, or null. */
  readonly chart: string | null;
  readonly conditions: readonly Condition[];
  /** 0 to 5. */
  readonly conditionsMet: number;
  readonly realMotion: RealMotion;
  readonly verdict: Verdict;
  /** Empty where the verdict is definite. */
  readonly settlements: readonly Settlement[];
  readonly honestTest: HonestTest;
  readonly alignment: Alignment;
  /** All seven, in the rubric's order. */
  readonly pitfalls: readonly Pitfall[];
  /** Null unless a Chief Partner Officer title is known to be held. */
  readonly titleStart: TitleStart | null;
  readonly robustness: Robustness;
}

/** The criteria of every condition, in the order of the rubric. */
export const criteriaOf = ({ conditions }: Pick<Evaluation, "conditions">): readonly Criterion[] =>
  conditions.flatMap(({ criteria }) => criteria);
