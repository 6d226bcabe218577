import type { Chart } from "@/lib/domain/org/chart";
import { type ChartCommand, type CommandRefusal, patchFor } from "@/lib/domain/org/commands";
import { conflictsOf } from "@/lib/domain/org/conflicts";
import { applyPatch, type ChartPatch } from "@/lib/domain/org/patch";
import { accept, type Result } from "@/lib/domain/result";
import type { Edit, Step } from "./edit";
import {
  afterEdit,
  afterNews,
  afterRecall,
  afterSaved,
  afterStep,
  type Direction,
  type EditorState,
  nextStep,
  stateAtFirst,
  withoutStep,
  withQueue,
} from "./editor-state";
import type { Memory } from "./memory";
import { nextBatch } from "./next-batch";
import { type Choices, disputesOf, settled } from "./settle";
import type { Answer, Wire } from "./wire";

/** How far the saving has come. */
export type Saving =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  /** Nothing answered; it is tried again by itself. */
  | { readonly kind: "retrying" }
  /** Somebody else changed the same: the person chooses. */
  | { readonly kind: "disputed" }
  /** What waits changes what closed quarters were judged by: the person says why, or leaves it out. */
  | { readonly kind: "unexplained"; readonly closed: string }
  /** The first edit that waits cannot be stored, and why. */
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "signed_out" };

export interface EditorView extends EditorState {
  readonly saving: Saving;
}

/** What an undo or redo came to. */
export type StepOutcome =
  | { readonly kind: "nothing" }
  | { readonly kind: "done"; readonly step: Step }
  /** Somebody else changed the same since: it stays as it is. */
  | { readonly kind: "overtaken"; readonly step: Step };

interface Parts {
  readonly chart: Chart;
  readonly version: number;
  readonly wire: Wire;
  readonly memory: Memory;
  readonly newId: () => string;
  /** Calls back later, and gives what calls it off. */
  readonly later: (ms: number, run: () => void) => () => void;
  /** Told of what others stored: the confirmed chart before and after it. */
  readonly onOthers: (before: Chart, after: Chart) => void;
}

const UNSOUND: Saving = {
  kind: "refused",
  message: "The chart was changed in a way that this edit does not fit any more.",
};

/** Whether nothing is sent until somebody has chosen. */
const waitsForPerson = ({ kind }: Saving): boolean =>
  kind === "disputed" || kind === "refused" || kind === "unexplained";

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** An org chart while it is edited: every edit shows at once, saves itself, and can be taken back. */
export class ChartEditor {
  readonly #parts: Parts;
  readonly #listeners = new Set<() => void>();
  #view: EditorView;
  /** Edits left by an earlier visit, which the server may know already: sent one at a time. */
  readonly #left = new Set<string>();
  /** On its way, or to be sent again exactly as it was: the server may have stored it. */
  #batch: readonly Edit[] = [];
  /** Why closed quarters change; given once, it goes with every edit of the visit. */
  #reason: string | null = null;
  #isRecalled = false;
  #isAsking = false;
  #failures = 0;
  #callOff: (() => void) | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#view = { ...stateAtFirst(parts.chart, parts.version), saving: { kind: "saved" } };
  }

  /**
   * Takes up what an earlier visit left, once, and answers how many edits of it were not saved. Apart
   * from the constructor, which a server calls too.
   */
  readonly recall = (): number => {
    if (this.#isRecalled) return 0;
    this.#isRecalled = true;
    const { memory } = this.#parts;
    const unsaved = memory.unsaved();
    for (const { id } of unsaved) this.#left.add(id);
    this.#change(afterRecall(this.#view, unsaved, memory.steps()));
    return unsaved.length;
  };

  readonly view = (): EditorView => this.#view;

  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Does what a person asks, or says why it cannot be done. */
  readonly run = (command: ChartCommand, name: string): Result<ChartPatch, CommandRefusal> => {
    const patch = patchFor(this.#view.chart, command);
    if (!patch.ok) return patch;
    const edit = { id: this.#parts.newId(), command: command.kind, patch: patch.value };
    this.#change(afterEdit(this.#view, edit, name));
    this.#send();
    return accept(patch.value);
  };

  /** Takes the last step back or does it again; what somebody else changed since is not overwritten. */
  readonly step = (direction: Direction): StepOutcome => {
    const next = nextStep(this.#view, direction);
    if (next === null) return { kind: "nothing" };
    const { step, patch } = next;
    if (conflictsOf(this.#view.chart, patch).length > 0) {
      this.#change(withoutStep(this.#view, direction));
      return { kind: "overtaken", step };
    }
    this.#change(afterStep(this.#view, direction, this.#parts.newId()));
    this.#send();
    return { kind: "done", step };
  };

  /** Goes on after a conflict with what the person chose for each field. */
  readonly settle = (choices: Choices): void => {
    this.#change(withQueue(this.#view, settled(this.#view, choices)), { kind: "saved" });
    this.#send();
  };

  /** Says why closed quarters change, and sends what waited for it. */
  readonly explain = (reason: string): void => {
    this.#reason = reason;
    this.#change(this.#view, { kind: "saving" });
    this.#send();
  };

  /** Gives up everything that is not saved. */
  readonly leaveAllOut = (): void => {
    this.#batch = [];
    this.#change(withQueue(this.#view, []), { kind: "saved" });
  };

  /** Asks once more whether the edit that was refused can be stored. */
  readonly retry = (): void => {
    this.#change(this.#view, { kind: "saving" });
    this.#send();
  };

  /** Gives up the edit that cannot be stored. */
  readonly leaveOut = (): void => {
    this.#change(withQueue(this.#view, this.#view.queue.slice(1)), { kind: "saved" });
    this.#send();
  };

  /** Sends what waits, or asks for what others stored: on focus, when back on line, and now and then. */
  readonly refresh = (): void => {
    const { saving, queue } = this.#view;
    if (this.#isAsking || waitsForPerson(saving)) return;
    if (queue.length > 0) this.#send();
    else void this.#askNews();
  };

  /** Catches up where somebody knows of a later version. */
  readonly reach = (version: number): void => {
    if (version > this.#view.version) this.refresh();
  };

  async #askNews(): Promise<void> {
    this.#isAsking = true;
    const answer = await this.#parts.wire.news(this.#view.version);
    this.#isAsking = false;
    if (answer.kind === "saved") {
      this.#tell(answer.others);
      this.#change(afterNews(this.#view, answer));
    }
    this.#send();
  }

  #send(): void {
    this.#callOff?.();
    this.#callOff = null;
    const { queue, saving, version } = this.#view;
    if (this.#isAsking || waitsForPerson(saving) || queue.length === 0) return;
    if (this.#batch.length === 0) this.#batch = nextBatch(queue, this.#left);
    this.#isAsking = true;
    if (saving.kind !== "retrying") this.#change(this.#view, { kind: "saving" });
    const sent = this.#parts.wire.send(version, this.#batch, this.#reason);
    void sent.then((answer) => this.#take(answer));
  }

  #waitAndRetry(): void {
    this.#change(this.#view, { kind: "retrying" });
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#callOff = this.#parts.later(wait, () => this.#send());
  }

  #take(answer: Answer): void {
    this.#isAsking = false;
    const batch = this.#batch;
    switch (answer.kind) {
      case "saved": {
        this.#batch = [];
        this.#failures = 0;
        this.#tell(answer.others);
        const next = afterSaved(this.#view, batch, answer);
        this.#change(next, { kind: next.queue.length === 0 ? "saved" : "saving" });
        return this.#send();
      }
      case "stale": {
        this.#batch = [];
        this.#tell(answer.others);
        const next = afterNews(this.#view, answer);
        const disputes = disputesOf(next.confirmed, next.queue);
        const saving: Saving = disputes.length === 0 ? UNSOUND : { kind: "disputed" };
        return this.#change({ ...next, disputes }, saving);
      }
      case "closed":
        return this.#change(this.#view, { kind: "unexplained", closed: answer.closed });
      case "refused":
        this.#batch = [];
        if (batch.length === 1) return this.#change(this.#view, answer);
        // One of several is refused: sent one at a time they tell which.
        for (const { id } of batch) this.#left.add(id);
        return this.#send();
      case "signed_out":
        return this.#change(this.#view, { kind: "signed_out" });
      case "unreached":
        return this.#waitAndRetry();
    }
  }

  #tell(others: readonly ChartPatch[]): void {
    if (others.length === 0) return;
    const { confirmed } = this.#view;
    this.#parts.onOthers(confirmed, others.reduce(applyPatch, confirmed));
  }

  #change(state: EditorState, saving: Saving = this.#view.saving): void {
    const { queue, done, undone } = this.#view;
    this.#view = { ...state, saving };
    if (state.queue !== queue) {
      const waiting = new Set(state.queue.map(({ id }) => id));
      const gone = queue.map(({ id }) => id).filter((id) => !waiting.has(id));
      this.#parts.memory.keepUnsaved(state.queue, new Set(gone));
    }
    if (state.done !== done || state.undone !== undone) this.#parts.memory.keepSteps(state);
    for (const listener of this.#listeners) listener();
  }
}
