import type { Quarter } from "@/lib/domain/quarter";
import type { DecimalMark } from "@/lib/domain/revenue/amount-notation";
import { lineKey } from "@/lib/domain/revenue/change";
import type { PlacedText } from "@/lib/domain/revenue/clipboard";
import type { Motion } from "@/lib/domain/revenue/line";
import type { Series } from "@/lib/domain/revenue/motion-notation";
import { quarterLabel } from "@/lib/format/quarter";
import { type GridLine, sameLine } from "./grid-line";
import { cellKey } from "./grid-rows";
import { type HeldText, keyOf, lineIn, linesIn, mapOf, type SheetState } from "./sheet-state";
import { type LineStep, takeOver } from "./take-over";

/** How a save ended. `stale`: what is there now, for the lines that somebody else changed. */
export type SaveAnswer =
  | { readonly kind: "saved"; readonly versions: ReadonlyMap<string, number | null> }
  | { readonly kind: "stale"; readonly current: readonly GridLine[] }
  | { readonly kind: "refused"; readonly message: string };

export type SaveLines = (lines: readonly GridLine[]) => Promise<SaveAnswer>;

type Step = readonly LineStep[];

/** The lines of a grid while they are edited: drafts, undo, and saving in the background. */
export class RevenueSheet {
  readonly #currency: string;
  readonly #save: SaveLines;
  readonly #watchers = new Set<() => void>();
  #done: Step[] = [];
  #undone: Step[] = [];
  #state: SheetState;

  constructor(currency: string, save: SaveLines) {
    this.#currency = currency;
    this.#save = save;
    const none = new Map<string, never>();
    this.#state = {
      saved: none,
      drafts: none,
      held: none,
      theirs: none,
      complete: new Set(),
      saving: false,
      trouble: null,
      canUndo: false,
      canRedo: false,
    };
  }

  readonly state = (): SheetState => this.#state;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  #set(change: Partial<SheetState>): void {
    const undo = { canUndo: this.#done.length > 0, canRedo: this.#undone.length > 0 };
    this.#state = { ...this.#state, ...change, ...undo };
    for (const watcher of this.#watchers) watcher();
  }

  /** Takes over what the server says now; drafts stay. */
  load(lines: readonly GridLine[], complete: ReadonlySet<Quarter>): void {
    this.#set({ saved: mapOf(lines), complete });
  }

  /** Takes texts over into their lines. What cannot be read, or contradicts its line, is held. */
  enter(texts: readonly PlacedText[], mark: DecimalMark | null): void {
    const held = new Map(this.#state.held);
    for (const text of texts) {
      held.set(cellKey(text.quarter, text.series), { ...text, sentence: "", ambiguous: false });
    }
    const touched = new Map(
      texts.map(({ quarter, series: { motion } }) => [
        lineKey(quarter, motion),
        { quarter, motion },
      ]),
    );
    const notation = { currency: this.#currency, mark, power: 0 };
    const step: LineStep[] = [];
    for (const { quarter, motion } of touched.values()) {
      const change = takeOver(this.#state, held, lineIn(this.#state, quarter, motion), notation);
      if (change !== null) step.push(change);
    }
    this.#apply(step, held);
    if (step.length > 0) {
      this.#done.push(step);
      this.#undone = [];
    }
    this.#set({});
    void this.flush();
  }

  #apply(step: Step, held: ReadonlyMap<string, HeldText>): void {
    const drafts = new Map(this.#state.drafts);
    for (const { after } of step) {
      const { version } = lineIn(this.#state, after.quarter, after.motion);
      drafts.set(keyOf(after), { ...after, version });
    }
    this.#set({ drafts, held });
  }

  /** Forgets a text that could not be taken over. */
  release(quarter: Quarter, series: Series): void {
    const held = new Map(this.#state.held);
    held.delete(cellKey(quarter, series));
    this.#set({ held });
  }

  /** Reads every text again that could be two amounts, now that somebody said which. */
  decide(mark: DecimalMark): void {
    this.enter(
      [...this.#state.held.values()].filter(({ ambiguous }) => ambiguous),
      mark,
    );
  }

  /** Takes every amount away, as one step that undo brings back. */
  readonly empty = (): void => {
    const texts = linesIn(this.#state).flatMap(({ quarter, motion }) =>
      (["amount", "influenced"] as const).map((part) => ({
        quarter,
        series: { motion, part },
        text: "",
      })),
    );
    this.enter(texts, null);
  };

  #replay(from: Step[], to: Step[], back: boolean): void {
    const step = from.at(-1);
    if (step === undefined) return;
    const locked = step.find(({ after }) => this.#state.complete.has(after.quarter));
    if (locked !== undefined) {
      const name = quarterLabel(locked.after.quarter);
      this.#set({ trouble: `${name} is marked complete. Put it back in entry first.` });
      return;
    }
    from.pop();
    to.push(step);
    this.#apply(
      step.map(({ before, after }) =>
        back ? { before: after, after: before } : { before, after },
      ),
      this.#state.held,
    );
    void this.flush();
  }

  readonly undo = (): void => this.#replay(this.#done, this.#undone, true);
  readonly redo = (): void => this.#replay(this.#undone, this.#done, false);

  /** Takes their line over and gives the own change up, or puts the own change over theirs. */
  settle(quarter: Quarter, motion: Motion, whose: "mine" | "theirs"): void {
    const key = lineKey(quarter, motion);
    const [theirs, drafts] = [new Map(this.#state.theirs), new Map(this.#state.drafts)];
    const [their, mine] = [theirs.get(key), drafts.get(key)];
    theirs.delete(key);
    if (whose === "theirs") drafts.delete(key);
    else if (mine !== undefined) drafts.set(key, { ...mine, version: their?.version ?? null });
    this.#set({ theirs, drafts });
    void this.flush();
  }

  /** Saves what is not saved, one request at a time; what changes meanwhile goes with the next. */
  async flush(): Promise<void> {
    if (this.#state.saving) return;
    const sent = [...this.#state.drafts.values()].filter(
      (line) => !this.#state.theirs.has(keyOf(line)),
    );
    if (sent.length === 0) return;
    this.#set({ saving: true, trouble: null });
    const answer = await this.#save(sent);
    this.#set({ saving: false });
    switch (answer.kind) {
      case "saved":
        this.#settleSaved(sent, answer.versions);
        return this.flush();
      case "stale":
        this.#meet(answer.current);
        return this.flush();
      case "refused":
        return this.#set({ trouble: answer.message });
    }
  }

  #settleSaved(sent: readonly GridLine[], versions: ReadonlyMap<string, number | null>): void {
    const [saved, drafts] = [new Map(this.#state.saved), new Map(this.#state.drafts)];
    for (const line of sent) {
      const key = keyOf(line);
      const version = versions.get(key) ?? null;
      if (line.amount === null) saved.delete(key);
      else saved.set(key, { ...line, version });
      const draft = drafts.get(key);
      if (draft === line) drafts.delete(key);
      else if (draft !== undefined) drafts.set(key, { ...draft, version });
    }
    this.#set({ saved, drafts });
  }

  /** Somebody else was first: where both say the same there is nothing to settle. */
  #meet(current: readonly GridLine[]): void {
    const [saved, drafts] = [new Map(this.#state.saved), new Map(this.#state.drafts)];
    const theirs = new Map(this.#state.theirs);
    for (const line of current) {
      const key = keyOf(line);
      if (line.amount === null) saved.delete(key);
      else saved.set(key, line);
      const draft = drafts.get(key);
      if (draft === undefined || sameLine(draft, line)) drafts.delete(key);
      else theirs.set(key, line);
    }
    this.#set({ saved, drafts, theirs });
  }
}
