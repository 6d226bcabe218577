import type { ManagerForm } from "./import-problem.ts";
import type { DraftPosition } from "./import-rows.ts";
import { phrases } from "./title-words.ts";

/** What the manager cell of a draft means among all drafts; `index` counts drafts. */
export type ManagerReading =
  | { readonly kind: "top" }
  | { readonly kind: "found"; readonly index: number }
  | { readonly kind: "ambiguous"; readonly indexes: readonly number[] }
  | { readonly kind: "form"; readonly form: ManagerForm }
  | { readonly kind: "not_found" };

const SENTINELS = new Set(
  phrases(
    "xx, xxx, none, null, nil, n/a, na, n/d, nd, -, --, ., 0, -1, root, top, tbd, unknown, no manager, not applicable, vacant, #n/a, #ref!, #value!, #name?",
  ),
);

type Index = ReadonlyMap<string, readonly number[]>;

function indexBy(drafts: readonly DraftPosition[], keyOf: (draft: DraftPosition) => string): Index {
  const index = new Map<string, number[]>();
  for (const [i, draft] of drafts.entries()) {
    const key = keyOf(draft);
    const same = index.get(key);
    if (key === "") continue;
    if (same === undefined) index.set(key, [i]);
    else same.push(i);
  }
  return index;
}

const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Reads every manager cell, in time linear in the number of drafts. */
export function readManagers(drafts: readonly DraftPosition[]): readonly ManagerReading[] {
  const byId = indexBy(drafts, (draft) => draft.id);
  const byName = indexBy(drafts, (draft) => draft.name);
  // Most files name every manager as they should: what tells the others apart is made when needed.
  const byIdInAnyCase = once(() => indexBy(drafts, (draft) => draft.id.toLowerCase()));
  const byNameInAnyCase = once(() => indexBy(drafts, (draft) => draft.name.toLowerCase()));
  const slugs = once(
    () => new Set(drafts.flatMap((draft) => [slugOf(draft.name), slugOf(draft.title)])),
  );

  const formOf = (text: string): ManagerForm | null => {
    if (SENTINELS.has(text.toLowerCase())) return "sentinel";
    if (text.includes("@") && !text.includes(" ")) return "email";
    if (/^cn=/iu.test(text)) return "path";
    const [head = "", ...tail] = text.split(",");
    if (tail.length > 0 && byNameInAnyCase().has(`${tail.join(",")} ${head}`.trim().toLowerCase()))
      return "reversed_name";
    const steps = text.split(/[/\\>]/u);
    if (steps.length > 1) {
      const step = (steps.at(-1) ?? "").trim();
      if (byId.has(step) || byName.has(step) || slugs().has(slugOf(step))) return "path";
    }
    return !text.includes(" ") && text === text.toLowerCase() && slugs().has(text) ? "slug" : null;
  };

  const read = (text: string): ManagerReading => {
    if (text === "") return { kind: "top" };
    const lower = text.toLowerCase();
    const found =
      byId.get(text) ??
      byName.get(text) ??
      byIdInAnyCase().get(lower) ??
      byNameInAnyCase().get(lower) ??
      [];
    if (found.length > 1) return { kind: "ambiguous", indexes: found };
    const [index] = found;
    if (index !== undefined) return { kind: "found", index };
    const form = formOf(text);
    return form === null ? { kind: "not_found" } : { kind: "form", form };
  };

  const readings = new Map<string, ManagerReading>();
  return drafts.map((draft) => {
    const known = readings.get(draft.manager) ?? read(draft.manager);
    readings.set(draft.manager, known);
    return known;
  });
}

/** Circles of managers, each as the drafts on it in the order of reporting; a self-manager is none. */
export function findCycles(managers: readonly ManagerReading[]): readonly (readonly number[])[] {
  const walkOf = new Int32Array(managers.length).fill(-1);
  const cycles: number[][] = [];
  for (let start = 0; start < managers.length; start++) {
    const path: number[] = [];
    let at = start;
    while (walkOf[at] === -1) {
      walkOf[at] = start;
      path.push(at);
      const manager = managers[at];
      if (manager?.kind !== "found" || manager.index === at) break;
      at = manager.index;
      if (walkOf[at] === start) cycles.push(path.slice(path.indexOf(at)));
    }
  }
  return cycles;
}
