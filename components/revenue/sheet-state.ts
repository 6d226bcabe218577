import type { Quarter } from "@/lib/domain/quarter";
import { lineKey } from "@/lib/domain/revenue/change";
import type { PlacedText } from "@/lib/domain/revenue/clipboard";
import type { Motion } from "@/lib/domain/revenue/line";
import type { Series } from "@/lib/domain/revenue/motion-notation";
import { emptyLine, type GridLine, partOf } from "./grid-line";
import { cellKey } from "./grid-rows";

/** What was typed and could not be taken over; it stays in its cell. */
export interface HeldText extends PlacedText {
  readonly sentence: string;
  readonly ambiguous: boolean;
}

export type Lines = ReadonlyMap<string, GridLine>;

/** What the grid shows. Replaced as a whole at every change, so that it can be compared by identity. */
export interface SheetState {
  /** As the server last said. */
  readonly saved: Lines;
  /** Changed here and not saved yet. */
  readonly drafts: Lines;
  readonly held: ReadonlyMap<string, HeldText>;
  /** What somebody else made of a line that is changed here too. */
  readonly theirs: Lines;
  readonly complete: ReadonlySet<Quarter>;
  readonly saving: boolean;
  /** Why the last save did not work. */
  readonly trouble: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Names a line. */
export const keyOf = ({ quarter, motion }: { quarter: Quarter; motion: Motion }) =>
  lineKey(quarter, motion);

export const mapOf = (lines: readonly GridLine[]): Lines =>
  new Map(lines.map((line) => [keyOf(line), line]));

/** The line as this session has it: its draft, what is saved, or nothing yet. */
export const lineIn = (state: SheetState, quarter: Quarter, motion: Motion): GridLine =>
  state.drafts.get(lineKey(quarter, motion)) ??
  state.saved.get(lineKey(quarter, motion)) ??
  emptyLine(quarter, motion);

/** Every line that has an amount, drafts before what is saved. */
export const linesIn = ({ saved, drafts }: SheetState): readonly GridLine[] => [
  ...new Map([...saved, ...drafts]).values(),
];

/** What a cell shows while it is not edited: the text that is held, else the amount. */
export const cellIn = (state: SheetState, quarter: Quarter, series: Series) => ({
  held: state.held.get(cellKey(quarter, series)) ?? null,
  amount: partOf(lineIn(state, quarter, series.motion), series.part),
  unsaved: state.drafts.has(lineKey(quarter, series.motion)),
  theirs: state.theirs.get(lineKey(quarter, series.motion)) ?? null,
});
