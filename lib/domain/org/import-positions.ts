import type { Manager, Position } from "./chart.ts";
import { plain } from "./heading-words.ts";
import type { ManagerReading } from "./import-managers.ts";
import type { DraftPosition } from "./import-rows.ts";
import type { Placing } from "./import-titles.ts";

/** What stands in a key between its words and its number. */
const numbered = (base: string, number: number) => (number === 1 ? base : `${base}-${number}`);

/**
 * One key for each draft: its id, else its name or title; with a number where others have it too,
 * as the second post of a person has.
 */
function keysOf(drafts: readonly DraftPosition[]): readonly string[] {
  const ids = new Set(drafts.map((draft) => draft.id));
  const taken = new Set<string>();
  const lastNumber = new Map<string, number>();
  return drafts.map((draft) => {
    const base =
      draft.id !== ""
        ? draft.id
        : plain(draft.name || draft.title).replaceAll(" ", "-") || "position";
    let number = lastNumber.get(base) ?? 0;
    let key: string;
    do {
      number += 1;
      key = numbered(base, number);
    } while (taken.has(key) || (key !== draft.id && ids.has(key)));
    taken.add(key);
    lastNumber.set(base, number);
    return key;
  });
}

/** What the source says of a manager who is not established. */
const rawManager = (draft: DraftPosition | undefined) =>
  draft?.manager || (draft?.beside[0]?.value ?? "");

interface DraftChart {
  readonly drafts: readonly DraftPosition[];
  readonly managers: readonly ManagerReading[];
  readonly dotted: readonly (readonly number[])[];
  readonly placings: readonly Placing[];
}

/** Makes positions of drafts whose managers, levels and functions are read. */
export function positionsOf({ drafts, managers, dotted, placings }: DraftChart): {
  readonly positions: readonly Position[];
  /** Keys that the source itself gives, so that they mean the same seat in its next export. */
  readonly ownKeys: ReadonlySet<string>;
} {
  const keys = keysOf(drafts);
  const keyAt = (i: number) => keys[i] ?? "";
  const managerOf = (i: number): Manager => {
    const manager = managers[i];
    switch (manager?.kind) {
      case "found":
        return { kind: "named", key: keyAt(manager.index) };
      case "top":
        return { kind: "top" };
      case "not_established":
      case undefined:
        return { kind: "not_established", raw: rawManager(drafts[i]) };
    }
  };
  const positions = drafts.map((draft, i): Position => {
    const manager = managerOf(i);
    const lines = (dotted[i] ?? []).map(keyAt);
    return {
      key: keyAt(i),
      title: draft.title,
      person: draft.person,
      manager,
      level: placings[i]?.level ?? "unknown",
      function: placings[i]?.function ?? "unknown",
      status: draft.status,
      startsOn: null,
      executiveTeam: null,
      dotted: lines.filter((key) => manager.kind !== "named" || key !== manager.key),
      description: null,
    };
  });
  const own = drafts.flatMap(({ id }, i) => (id !== "" && id === keyAt(i) ? [id] : []));
  return { positions, ownKeys: new Set(own) };
}
