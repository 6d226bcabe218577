import { accept, refuse, type Result } from "../result.ts";
import type { Chart, Leader, Manager, Position } from "./chart.ts";
import { ChartDraft } from "./chart-draft.ts";
import { addManager, addPeer, addReport } from "./command-adding.ts";
import { edit, nameLeadership } from "./command-editing.ts";
import { move, remove } from "./command-moving.ts";
import type { ChartPatch } from "./patch.ts";

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

/** The commands of one kind. */
export type CommandOf<Kind extends ChartCommand["kind"]> = Extract<
  ChartCommand,
  { readonly kind: Kind }
>;

export type CommandRefusal =
  | { readonly kind: "no_such_position"; readonly key: string }
  | { readonly kind: "key_taken"; readonly key: string }
  /** A position cannot report to itself or to somebody below it. */
  | { readonly kind: "cycle"; readonly key: string; readonly manager: string }
  /** A position with reports is removed, and where they go was not said. */
  | { readonly kind: "reports_left"; readonly key: string; readonly reports: number }
  | { readonly kind: "too_many_positions"; readonly most: number }
  | { readonly kind: "nothing_changes" };

/** Does to a draft what a command says; the reason where it cannot be done. */
function carryOut(draft: ChartDraft, command: ChartCommand): CommandRefusal | null {
  switch (command.kind) {
    case "move":
      return move(draft, command);
    case "add_report":
      return addReport(draft, command);
    case "add_peer":
      return addPeer(draft, command);
    case "add_manager":
      return addManager(draft, command);
    case "edit":
      return edit(draft, command);
    case "remove":
      return remove(draft, command);
    case "name_leadership":
      return nameLeadership(draft, command);
  }
}

/**
 * The patch that carries out a command on a chart, or why it cannot be done. A moved position comes
 * last among its new siblings unless a place is given; where it moves alone, or is removed and its
 * manager takes its reports, they stand in its place. Removing also ends dotted lines to the position
 * and what it was named for. Refused: `CommandRefusal`. Linear in the chart.
 */
export function patchFor(chart: Chart, command: ChartCommand): Result<ChartPatch, CommandRefusal> {
  const draft = new ChartDraft(chart);
  const refusal = carryOut(draft, command);
  if (refusal !== null) return refuse(refusal);
  const patch = draft.patch();
  return patch === null ? refuse({ kind: "nothing_changes" }) : accept(patch);
}
