import type { Guesses } from "./import-guess.ts";
import { folded } from "./import-names.ts";
import type { DraftPosition } from "./import-rows.ts";

const sameRow = (a: DraftPosition, b: DraftPosition) =>
  a.name === b.name &&
  a.title === b.title &&
  a.manager === b.manager &&
  a.function === b.function &&
  a.level === b.level &&
  a.status === b.status;

const repeatOf = (
  draft: DraftPosition,
  first: DraftPosition,
  same: DraftPosition | undefined,
): "duplicate" | "two_posts" | "id_repeated" => {
  if (same !== undefined) return "duplicate";
  return folded(draft.name) === folded(first.name) ? "two_posts" : "id_repeated";
};

/**
 * What an id that stands in several rows means: the same row again, which is left out, or another
 * position: a second post of the same person, or an id that two people share. Answers the drafts that are left out.
 */
export function repeatedDrafts(
  drafts: readonly DraftPosition[],
  column: string | null,
  guesses: Guesses,
): ReadonlySet<DraftPosition> {
  const byId = new Map<string, DraftPosition[]>();
  const out = new Set<DraftPosition>();
  for (const draft of drafts) {
    if (draft.id === "" || draft.isCounted) continue;
    const seen = byId.get(draft.id);
    const [first] = seen ?? [];
    if (seen === undefined || first === undefined) {
      byId.set(draft.id, [draft]);
      continue;
    }
    const same = seen.find((other) => sameRow(other, draft));
    const firstRow = (same ?? first).row;
    const reason = { kind: repeatOf(draft, first, same), firstRow } as const;
    const options =
      same === undefined ? (["kept", "left_out"] as const) : (["left_out", "kept"] as const);
    seen.push(draft);
    const ask = { reason, row: draft.row, column, value: draft.id, options };
    if (guesses.ask(ask) === "left_out") out.add(draft);
  }
  return out;
}
