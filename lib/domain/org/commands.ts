import type { Chart, Leader, Manager, Position } from "./chart.ts";
import type { ChartPatch } from "./patch.ts";
import type { Result } from "../result.ts";

/** Attributes of a position that an edit may change; who it reports to is moved, not edited. */
export type PositionFields = Partial<
  Pick<
    Position,
    | "title"
    | "person"
    | "level"
    | "function"
    | "status"
    | "startsOn"
    | "executiveTeam"
    | "dotted"
    | "description"
  >
>;

/** A new seat, its key given by the caller; where it hangs follows from the command. */
export type NewSeat = Omit<Position, "manager">;

/** What a person does to a chart. */
export type ChartCommand =
  | {
      readonly kind: "move";
      readonly key: string;
      readonly manager: Exclude<Manager, { readonly kind: "not_established" }>;
      /** `with` its team, or `alone`: its reports then go to the manager it leaves. */
      readonly team: "with" | "alone";
      /** The sibling it comes after, null for the first place; absent: the last. */
      readonly after?: string | null;
    }
  | { readonly kind: "add_report"; readonly under: string | null; readonly seat: NewSeat }
  | { readonly kind: "add_peer"; readonly beside: string; readonly seat: NewSeat }
  /** Puts a seat between a position and its manager. */
  | { readonly kind: "add_manager"; readonly above: string; readonly seat: NewSeat }
  | { readonly kind: "edit"; readonly key: string; readonly fields: PositionFields }
  /** `reportsTo`: the position that takes its reports; null makes them tops; absent where it has none. */
  | { readonly kind: "remove"; readonly key: string; readonly reportsTo?: string | null }
  | {
      readonly kind: "name_leadership";
      readonly chiefExecutive: string | null;
      readonly leader: Leader;
    };

export type CommandRefusal =
  | { readonly kind: "no_such_position"; readonly key: string }
  | { readonly kind: "key_taken"; readonly key: string }
  /** A position cannot report to itself or to somebody below it. */
  | { readonly kind: "cycle"; readonly key: string; readonly manager: string }
  | { readonly kind: "too_many_positions"; readonly most: number }
  | { readonly kind: "nothing_changes" };

/** The patch that carries out a command on a chart, or why it cannot be done. */
export declare function patchFor(
  chart: Chart,
  command: ChartCommand,
): Result<ChartPatch, CommandRefusal>;
