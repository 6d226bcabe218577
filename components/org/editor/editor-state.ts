import type { Chart } from "@/lib/domain/org/chart";
import type { Conflict } from "@/lib/domain/org/conflict";
import { applyPatch, type ChartPatch, inverseOf } from "@/lib/domain/org/patch";
import type { Edit, Step } from "./edit";

/** A chart while it is edited: what the server has confirmed, and what was done since. */
export interface EditorState {
  readonly confirmed: Chart;
  /** Of `confirmed`: one more for each edit stored. */
  readonly version: number;
  /** Done here and not confirmed yet, in order. */
  readonly queue: readonly Edit[];
  /** `confirmed` and the queue on top of it: what the person sees. */
  readonly chart: Chart;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
  /** Empty but where the server holds something else under our edits: until chosen, nothing is sent. */
  readonly disputes: readonly Conflict[];
}

/** What the server tells of a chart: its version, and what others stored since the one we know. */
export interface News {
  readonly version: number;
  readonly others: readonly ChartPatch[];
}

export type Direction = "undo" | "redo";

const applied = (chart: Chart, patches: readonly ChartPatch[]): Chart =>
  patches.reduce(applyPatch, chart);

const onTop = (confirmed: Chart, queue: readonly Edit[]): Chart =>
  applied(
    confirmed,
    queue.map(({ patch }) => patch),
  );

export const stateAtFirst = (chart: Chart, version: number): EditorState => ({
  confirmed: chart,
  version,
  queue: [],
  chart,
  done: [],
  undone: [],
  disputes: [],
});

/** What an earlier visit left unsent comes first, and what it could still take back. */
export function afterRecall(
  state: EditorState,
  unsaved: readonly Edit[],
  { done, undone }: Pick<EditorState, "done" | "undone">,
): EditorState {
  const queue = [...unsaved, ...state.queue];
  const chart = unsaved.length === 0 ? state.chart : onTop(state.confirmed, queue);
  return { ...state, queue, chart, done: [...done, ...state.done], undone };
}

const queued = (state: EditorState, edit: Edit): EditorState => ({
  ...state,
  queue: [...state.queue, edit],
  chart: applyPatch(state.chart, edit.patch),
});

/** A new edit is done at once, waits to be sent, and ends what could be done again. */
export const afterEdit = (state: EditorState, edit: Edit, name: string): EditorState => ({
  ...queued(state, edit),
  done: [...state.done, { id: edit.id, name, patch: edit.patch }],
  undone: [],
});

/** The step that would be taken back or done again next, and the patch that would do it. */
export function nextStep(state: EditorState, direction: Direction) {
  const step = (direction === "undo" ? state.done : state.undone).at(-1);
  if (step === undefined) return null;
  return { step, patch: direction === "undo" ? inverseOf(step.patch) : step.patch };
}

/** Takes the last step back, or does it again, as an edit of its own. */
export function afterStep(state: EditorState, direction: Direction, id: string): EditorState {
  const next = nextStep(state, direction);
  if (next === null) return state;
  const moved = queued(state, { id, command: direction, patch: next.patch });
  const step = { ...next.step, id };
  return direction === "undo"
    ? { ...moved, done: state.done.slice(0, -1), undone: [...state.undone, step] }
    : { ...moved, undone: state.undone.slice(0, -1), done: [...state.done, step] };
}

/** Gives up the next step: somebody else's later edit stands on it. */
export const withoutStep = (state: EditorState, direction: Direction): EditorState =>
  direction === "undo"
    ? { ...state, done: state.done.slice(0, -1) }
    : { ...state, undone: state.undone.slice(0, -1) };

/** What others stored comes below what waits here. */
export function afterNews(state: EditorState, { version, others }: News): EditorState {
  if (version <= state.version) return state;
  if (others.length === 0) return { ...state, version };
  const confirmed = applied(state.confirmed, others);
  return { ...state, version, confirmed, chart: onTop(confirmed, state.queue) };
}

/** The first edits of the queue are stored, unless they were already: then `confirmed` holds them. */
export function afterSaved(state: EditorState, sent: readonly Edit[], news: News): EditorState {
  const wereThere = news.version < state.version + news.others.length + sent.length;
  const below = applied(state.confirmed, news.others);
  const confirmed = wereThere ? below : onTop(below, sent);
  const ids = new Set(sent.map(({ id }) => id));
  const queue = state.queue.filter(({ id }) => !ids.has(id));
  const isSame = news.others.length === 0 && !wereThere;
  const chart = isSame ? state.chart : onTop(confirmed, queue);
  return { ...state, version: news.version, confirmed, queue, chart };
}

/** Edits left out or rewritten after a refusal; what can be taken back follows them. */
export function withQueue(state: EditorState, queue: readonly Edit[]): EditorState {
  const now = new Map(queue.map((edit) => [edit.id, edit]));
  const gone = new Set(state.queue.filter(({ id }) => !now.has(id)).map(({ id }) => id));
  const kept = (step: Step): Step[] => {
    const edit = now.get(step.id);
    if (edit === undefined) return gone.has(step.id) ? [] : [step];
    return [{ ...step, patch: edit.command === "undo" ? inverseOf(edit.patch) : edit.patch }];
  };
  return {
    ...state,
    queue,
    chart: onTop(state.confirmed, queue),
    done: state.done.flatMap(kept),
    undone: state.undone.flatMap(kept),
    disputes: [],
  };
}
