import type { Chart, Position } from "@/lib/domain/org/chart";
import type { ChartCommand } from "@/lib/domain/org/commands";
import type { PositionField } from "@/lib/domain/org/position-fields";
import type { Direction } from "./editor/editor-state";
import type { Look } from "./look";

/** How a new seat is tied to the one it is added at. */
export type Tie = "report" | "peer" | "manager";

/** What the screen asks the person, in a dialog. */
export type Question =
  | { readonly kind: "add"; readonly tie: Tie; readonly key: string | null }
  | { readonly kind: "move"; readonly key: string }
  | { readonly kind: "remove"; readonly key: string }
  | { readonly kind: "propose" }
  | { readonly kind: "export" }
  | { readonly kind: "keys" };

/** A field of the panel to write in; a new object goes there again. */
export interface FieldGoal {
  readonly key: string;
  readonly field: PositionField;
}

/** All that can be done on the planner's screen, and what it is done to. */
export interface PlannerActs {
  readonly chart: Chart;
  readonly selected: Position | null;
  /** Taken up by a key, to be put somewhere else. */
  readonly cut: string | null;
  readonly look: Look;
  readonly mayWrite: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Does it and answers whether it could be done; a refusal is said on the screen. */
  readonly act: (command: ChartCommand) => boolean;
  readonly step: (direction: Direction) => void;
  readonly ask: (question: Question) => void;
  readonly select: (key: string | null) => void;
  /** Flies to a position and selects it. */
  readonly show: (key: string) => void;
  readonly write: (goal: FieldGoal) => void;
  readonly takeUp: (key: string | null) => void;
  readonly see: (look: Partial<Look>) => void;
}
