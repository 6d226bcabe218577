import { type Found, lookupOf } from "./import-lookup.ts";
import {
  type GuessOption,
  type GuessReason,
  type Guesses,
  type ManagerForm,
  rowIn,
} from "./import-guess.ts";
import { folded } from "./import-names.ts";
import { outlineManagers } from "./import-outline.ts";
import type { DraftPosition, DraftRows } from "./import-rows.ts";
import { managerWord } from "./import-words.ts";
import type { ManagerBeside } from "./manager-beside.ts";

/** What the manager cell of a draft means among all drafts; `index` counts drafts. */
export type ManagerReading =
  | { readonly kind: "top" }
  | { readonly kind: "found"; readonly index: number }
  | { readonly kind: "not_established" };

export interface ReadManagers {
  /** With those that were added because rows name them as their manager. */
  readonly drafts: readonly DraftPosition[];
  readonly managers: readonly ManagerReading[];
}

const MOST_NAMED = 8;
const TOP: ManagerReading = { kind: "top" };
const NOT_ESTABLISHED: ManagerReading = { kind: "not_established" };
const TOP_FIRST = ["top", "not_established"] as const;
const TOP_LAST = ["not_established", "top"] as const;

/** Whether several drafts are posts of one person: the same name, and the same id or e-mail address. */
function isOnePerson(found: readonly DraftPosition[]): boolean {
  const [first] = found;
  if (first === undefined) return false;
  return found.every(
    ({ id, name, email }) =>
      folded(name) === folded(first.name) &&
      ((id !== "" && id === first.id) || (email !== "" && email === first.email)),
  );
}

/** The rows a person may choose from, or the reading that the choice is. */
function several(
  { indexes }: Found,
  drafts: readonly DraftPosition[],
  ask: (reason: GuessReason, options: readonly GuessOption[]) => GuessOption,
): ManagerReading {
  const found = indexes.flatMap((i) => drafts[i] ?? []);
  const rows = [...new Set(found.map(({ row }) => row))];
  const named = rows.slice(0, MOST_NAMED).map((row) => `row:${row}` as const);
  const option = isOnePerson(found)
    ? ask({ kind: "manager_in_two_posts", rows }, [...named, "not_established"])
    : ask({ kind: "manager_ambiguous", rows }, ["not_established", ...named]);
  const row = rowIn(option);
  const index = indexes.find((i) => drafts[i]?.row === row);
  return index === undefined ? NOT_ESTABLISHED : { kind: "found", index };
}

/** Positions that rows name as their manager and no row describes, where a person wants them. */
function additions(drafts: readonly DraftPosition[]) {
  const added: DraftPosition[] = [];
  const byText = new Map<string, number>();
  const add = (text: string, row: number): ManagerReading => {
    const index = byText.get(text) ?? drafts.length + added.length;
    if (!byText.has(text)) {
      byText.set(text, index);
      const isPerson = /\p{L}{2}/u.test(text) && !text.includes("@");
      added.push({
        row,
        id: isPerson ? "" : text,
        name: isPerson ? text : "",
        person: isPerson ? text : null,
        title: "",
        function: "",
        level: "",
        status: "filled",
        email: "",
        manager: "",
        beside: [],
        dotted: "",
        isCounted: false,
      });
    }
    return { kind: "found", index };
  };
  return { added, add };
}

/**
 * Reads every manager cell, in time linear in the number of drafts. What names no one draft is a
 * guess, or not established; a self-manager and a circle are still found here, and settled after.
 */
export function readManagers(
  { drafts, leftOut }: Pick<DraftRows, "drafts" | "leftOut">,
  chosen: string | null,
  guesses: Guesses,
): ReadManagers {
  const find = lookupOf(drafts);
  const findLeftOut = lookupOf(leftOut);
  const founds = new Map<string, Found | null>();
  const found = (text: string) => {
    const known = founds.get(text);
    if (known !== undefined) return known;
    const fresh = find(text);
    founds.set(text, fresh);
    return fresh;
  };
  const isTopWord = (text: string) =>
    text !== "" && managerWord(text) === "top" && found(text) === null;
  const topWord = drafts.find(({ manager }) => isTopWord(manager))?.manager ?? null;
  /** What stands beside a blank manager cell, found if any is; null where a row names itself. */
  const besideMeant = ({ beside }: DraftPosition, i: number): ManagerBeside | null => {
    if (beside.some(({ value }) => found(value)?.indexes.includes(i))) return null;
    return beside.find(({ value }) => found(value) !== null) ?? beside[0] ?? null;
  };
  const { added, add } = additions(drafts);
  const outline = outlineManagers(drafts);

  const read = (draft: DraftPosition, i: number): ManagerReading => {
    const { row } = draft;
    const beside = besideMeant(draft, i);
    const { column, value: text } = beside ?? { column: chosen, value: draft.manager };
    const answer = (reason: GuessReason, options: readonly GuessOption[]) =>
      guesses.ask({ reason, row, column, value: text, options });
    const topOr = (reason: GuessReason, options: readonly GuessOption[]): ManagerReading => {
      const option = answer(reason, options);
      if (option === "added") return add(text, row);
      return option === "top" ? TOP : NOT_ESTABLISHED;
    };
    const asForm = (form: ManagerForm, index: number): ManagerReading => {
      const reason = { kind: "manager_form", form } as const;
      const options = ["as_read", "not_established"] as const;
      const ask = { reason, row, column, value: text, alike: form, options };
      return guesses.ask(ask) === "as_read" ? { kind: "found", index } : NOT_ESTABLISHED;
    };

    const place = outline?.[i];
    if (place === "top") return TOP;
    if (typeof place === "number") return asForm("own_path", place);
    if (text === "")
      return topWord === null ? TOP : topOr({ kind: "blank_beside_word", word: topWord }, TOP_LAST);
    const meant = found(text);
    if (meant === null) {
      const word = managerWord(text);
      if (word === "top") return topOr({ kind: "root_word" }, TOP_FIRST);
      if (word === "untold") return topOr({ kind: "untold_manager" }, TOP_LAST);
      const kind = findLeftOut(text) === null ? "manager_not_found" : "manager_left_out";
      return topOr({ kind }, ["not_established", "added", "top"]);
    }
    const [index = i, ...more] = meant.indexes;
    if (more.length > 0) return several(meant, drafts, answer);
    if (beside !== null) {
      const named = `row:${drafts[index]?.row ?? 0}` as const;
      const option = answer({ kind: "named_beside" }, [named, "not_established", "top"]);
      if (option === named) return { kind: "found", index };
      return option === "top" ? TOP : NOT_ESTABLISHED;
    }
    return meant.form === null ? { kind: "found", index } : asForm(meant.form, index);
  };
  const managers = drafts.map(read);
  return {
    drafts: [...drafts, ...added],
    managers: [...managers, ...added.map(() => NOT_ESTABLISHED)],
  };
}

/** Who else a draft reports to by a dotted line: the whole cell, or its parts between commas. */
export function readDotted(drafts: readonly DraftPosition[]): {
  readonly dotted: readonly (readonly number[])[];
  /** The first row that names somebody who is not in the file, and how many do. */
  readonly missing: readonly number[];
} {
  const find = lookupOf(drafts);
  const missing: number[] = [];
  const one = (text: string, i: number): number | null => {
    const { indexes: [index, ...more] = [] } = find(text) ?? {};
    return index === undefined || index === i || more.length > 0 ? null : index;
  };
  const dotted = drafts.map(({ dotted: text, row }, i) => {
    if (text === "" || managerWord(text) !== null) return [];
    const whole = one(text, i);
    if (whole !== null) return [whole];
    const parts = text.split(/[,;|]/u).map((part) => part.trim());
    const found = parts.filter((part) => part !== "").map((part) => one(part, i));
    if (found.includes(null)) missing.push(row);
    return [...new Set(found.filter((index) => index !== null))];
  });
  return { dotted, missing };
}
