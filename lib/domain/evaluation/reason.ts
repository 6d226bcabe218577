import type { EcosystemModel, Stage } from "../company.ts";
import type { Bounds } from "../org/leader-people.ts";
import type { Quarter } from "../quarter.ts";
import type { Mix } from "../revenue/mix.ts";
import type { Definition, Reading } from "../rubric/rubric.ts";
import type { FactReading } from "./fact-in-force.ts";
import type { Status } from "./status.ts";

/** A position as an explanation names it. */
export interface Seat {
  readonly key: string;
  readonly title: string;
}

/** Whether the reading holds at one close. */
export interface CloseReading {
  readonly quarter: Quarter;
  readonly status: Status;
}

/** Why the revenue of a quarter cannot be read. */
export type NoMix =
  | { readonly code: "quarter_without_lines"; readonly quarter: Quarter }
  | { readonly code: "total_not_positive"; readonly quarter: Quarter; readonly mix: Mix };

export type RevenueReason =
  | NoMix
  | {
      readonly code: "mix_read";
      readonly reading: Reading;
      readonly definition: Definition;
      /** Sums over the window, minor units, under `definition`. */
      readonly mix: Mix;
      /** Partner revenue missing from the window with the other motions as they are, minor units;
       * 0n where the reading holds, null where no amount would do. */
      readonly shortBy: bigint | null;
    }
  | {
      readonly code: "closes_read";
      /** Latest first, `required` of them. */
      readonly closes: readonly CloseReading[];
      /** Closes up to this quarter at which the reading holds without a break. */
      readonly held: number;
      readonly required: number;
    }
  | {
      readonly code: "ecosystem_model";
      readonly stage: Stage;
      /** Null where nobody has said. */
      readonly model: EcosystemModel | null;
    }
  | { readonly code: "partner_share"; readonly definition: Definition; readonly mix: Mix }
  | {
      readonly code: "partner_quarters";
      /** Quarters of the window with partner revenue above zero. */
      readonly withPartner: number;
      readonly windowLength: number;
      readonly required: number;
    };

export type ChartReason =
  | { readonly code: "no_chart" }
  | { readonly code: "leader_not_named" }
  | { readonly code: "no_leader" }
  | { readonly code: "chief_executive_not_named"; readonly leader: Seat }
  | { readonly code: "leader_is_chief_executive"; readonly leader: Seat }
  | {
      readonly code: "leader_reports_to";
      readonly leader: Seat;
      readonly to: Seat;
      readonly chiefExecutive: Seat;
    }
  | { readonly code: "leader_has_no_manager"; readonly leader: Seat }
  | {
      readonly code: "leader_manager_not_established";
      readonly leader: Seat;
      /** The manager as the source names them. */
      readonly raw: string;
    }
  /** `member` is null where the chart does not say. */
  | { readonly code: "executive_team"; readonly leader: Seat; readonly member: boolean | null }
  | {
      readonly code: "senior_leaders";
      readonly leader: Seat;
      /** VPs and directors. */
      readonly seniors: Bounds;
      readonly vps: Bounds;
      readonly openings: Openings;
    }
  | {
      readonly code: "led_managers";
      readonly leader: Seat;
      readonly led: Bounds;
      readonly openings: Openings;
    }
  | {
      readonly code: "direct_managers";
      readonly leader: Seat;
      readonly direct: Bounds;
      readonly openings: Openings;
    }
  | {
      readonly code: "direct_reports";
      readonly leader: Seat;
      /** Filled positions, of any level, that have the leader as manager. */
      readonly count: number;
      readonly openings: Openings;
    };

/** What leaves a count open. */
export interface Openings {
  /** Filled positions of unknown level that could change the count. */
  readonly unknownLevels: number;
  /** Lines whose top has a manager who was not established, and which may hang below the leader. */
  readonly linesNotEstablished: number;
}

/** Why a criterion has its status, with the figures; `lib/format` makes the sentence. */
export type Reason = RevenueReason | FactReading | ChartReason;
