import { LEVELS } from "./chart.ts";
import { type GuessOption, type GuessReason, type Guesses, rowIn } from "./import-guess.ts";
import type { ManagerReading } from "./import-managers.ts";
import type { DraftPosition } from "./import-rows.ts";
import { chiefExecutiveWords } from "./leaders.ts";
import { proposeLevel } from "./titles.ts";

const MOST_OFFERED = 6;
const TOP_FIRST = ["top", "not_established"] as const;
const TOP_LAST = ["not_established", "top"] as const;
const NOT_ESTABLISHED: ManagerReading = { kind: "not_established" };

/** Drafts in the order in which circles are walked, and the circles, each in the order of reporting. */
function findCircles(managers: readonly ManagerReading[]): readonly (readonly number[])[] {
  const walkOf = new Int32Array(managers.length).fill(-1);
  const circles: number[][] = [];
  for (let start = 0; start < managers.length; start++) {
    const path: number[] = [];
    let at = start;
    while (walkOf[at] === -1) {
      walkOf[at] = start;
      path.push(at);
      const manager = managers[at];
      if (manager?.kind !== "found") break;
      at = manager.index;
      if (walkOf[at] === start) circles.push(path.slice(path.indexOf(at)));
    }
  }
  return circles;
}

/** How many drafts stand under each, itself counted; on a circle each counts what hangs on it alone. */
function teamSizes(managers: readonly ManagerReading[]): Int32Array {
  const sizes = new Int32Array(managers.length).fill(1);
  const waiting = new Int32Array(managers.length);
  const above = (i: number) => {
    const manager = managers[i];
    return manager?.kind === "found" ? manager.index : -1;
  };
  for (const i of managers.keys()) {
    const manager = above(i);
    if (manager >= 0) waiting[manager] = (waiting[manager] ?? 0) + 1;
  }
  const ready = [...managers.keys()].filter((i) => waiting[i] === 0);
  for (let at = ready.pop(); at !== undefined; at = ready.pop()) {
    const manager = above(at);
    if (manager < 0) continue;
    sizes[manager] = (sizes[manager] ?? 0) + (sizes[at] ?? 0);
    waiting[manager] = (waiting[manager] ?? 0) - 1;
    if (waiting[manager] === 0) ready.push(manager);
  }
  return sizes;
}

interface Settling {
  readonly drafts: readonly DraftPosition[];
  readonly column: string | null;
  readonly guesses: Guesses;
}

/** Whether a self-manager is the top: as the only candidate, or as most of the chart stands below it. */
function selfReason(topRow: number | null, below: number, of: number): GuessReason {
  if (topRow === null) return { kind: "self_only_top" };
  return below * 2 > of
    ? { kind: "self_most_below", below, of }
    : { kind: "self_beside_top", topRow };
}

/** A position that names itself as its manager is the top, or nobody knows who is above it. */
function settleSelfManagers(
  managers: ManagerReading[],
  sizes: Int32Array,
  { drafts, column, guesses }: Settling,
): void {
  const top = managers.findIndex((manager) => manager.kind === "top");
  const topRow = top < 0 ? null : (drafts[top]?.row ?? 0);
  for (const [i, manager] of managers.entries()) {
    const draft = drafts[i];
    if (manager.kind !== "found" || manager.index !== i || draft === undefined) continue;
    const reason = selfReason(topRow, (sizes[i] ?? 1) - 1, drafts.length);
    const options = reason.kind === "self_beside_top" ? TOP_LAST : TOP_FIRST;
    const ask = { row: draft.row, column, value: draft.manager, reason, options };
    managers[i] = guesses.ask(ask) === "top" ? { kind: "top" } : NOT_ESTABLISHED;
  }
}

/** Of a circle the positions by who is likeliest to stand highest, and what told. */
function highestFirst(circle: readonly number[], sizes: Int32Array, drafts: Settling["drafts"]) {
  const ranked = circle.map((i) => {
    const { title = "", id = "", name = "" } = drafts[i] ?? {};
    const chief = chiefExecutiveWords(title) === null ? 1 : 0;
    const level = LEVELS.indexOf(proposeLevel(title).level);
    return { i, chief, level, size: sizes[i] ?? 1, text: `${id} ${name} ${title}` };
  });
  const order = ranked.toSorted(
    (a, b) =>
      a.chief - b.chief ||
      a.level - b.level ||
      b.size - a.size ||
      (a.text < b.text ? -1 : Number(a.text > b.text)),
  );
  const [first, second] = order;
  const told = (): "title" | "level" | "size" => {
    if (first?.chief !== second?.chief) return "title";
    return first?.level === second?.level ? "size" : "level";
  };
  return { order: order.map(({ i }) => i), by: told() };
}

/** Opens every circle at one line, which is then not established. */
function openCircles(
  managers: ManagerReading[],
  sizes: Int32Array,
  { drafts, column, guesses }: Settling,
): void {
  for (const circle of findCircles(managers)) {
    const { order, by } = highestFirst(circle, sizes, drafts);
    const rowOf = (i: number) => drafts[i]?.row ?? 0;
    const offered = order.slice(0, MOST_OFFERED).map(rowOf);
    const options: GuessOption[] = [
      ...offered.map((row) => `row:${row}` as const),
      ...offered.map((row) => `top:${row}` as const),
    ];
    const rows = [...order.slice(0, 1), ...circle.filter((i) => i !== order[0])].map(rowOf);
    const [first = 0] = rows;
    const reason = { kind: "circle", rows, by } as const;
    const value = rows.toSorted((a, b) => a - b).join(", ");
    const option = guesses.ask({ reason, row: first, column, value, options });
    const opened = circle.find((i) => rowOf(i) === rowIn(option));
    if (opened !== undefined)
      managers[opened] = option.startsWith("top:") ? { kind: "top" } : NOT_ESTABLISHED;
  }
}

/** Several tops stay as they are, unless a person hangs them under one. */
function joinTops(
  managers: ManagerReading[],
  sizes: Int32Array,
  { drafts, column, guesses }: Settling,
): void {
  const tops = [...managers.keys()].filter((i) => managers[i]?.kind === "top");
  if (tops.length < 2) return;
  const bySize = tops.toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0)).slice(0, 12);
  const rowOf = (i: number) => drafts[i]?.row ?? 0;
  const option = guesses.ask({
    reason: { kind: "several_tops", tops: tops.length },
    row: rowOf(bySize[0] ?? 0),
    column,
    value: "",
    options: ["kept", ...bySize.map((i) => `row:${rowOf(i)}` as const)],
  });
  const chosen = tops.find((i) => option === `row:${rowOf(i)}`);
  if (chosen === undefined) return;
  for (const top of tops) if (top !== chosen) managers[top] = { kind: "found", index: chosen };
}

/** Managers as a forest: self-managers, circles and several tops are settled, each as a guess. */
export function settleTops(
  read: readonly ManagerReading[],
  settling: Settling,
): readonly ManagerReading[] {
  const managers = [...read];
  const sizes = teamSizes(managers);
  settleSelfManagers(managers, sizes, settling);
  openCircles(managers, sizes, settling);
  joinTops(managers, sizes, settling);
  return managers;
}
