import type { ManagerForm } from "./import-guess.ts";
import { folded, pathSteps, slugOf, unreversed } from "./import-names.ts";
import type { DraftPosition } from "./import-rows.ts";

/** The drafts that a text may mean, by their places; `form` is null where it stands there as it is. */
export interface Found {
  readonly indexes: readonly number[];
  readonly form: ManagerForm | null;
}

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

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Case and runs of spaces apart, the same text. */
const loose = (text: string) => text.toLowerCase().replaceAll(/\s+/gu, " ");

const SLUG = /^[^\s]*[-_][^\s]*$/u;

const within = (indexes: readonly Index[], key: string) =>
  key === "" ? undefined : indexes.find((index) => index.has(key))?.get(key);

/**
 * Finds the drafts that a text names, the surest way first: id, name or e-mail address as they
 * stand; then without regard to case; then without accents, the other way round, as a slug, as a
 * title, and as the last step of a path. Each index is made when it is first needed.
 */
export function lookupOf(drafts: readonly DraftPosition[]): (text: string) => Found | null {
  const exact = [indexBy(drafts, ({ id }) => id), indexBy(drafts, ({ name }) => name)];
  const inAnyCase = once(() => [
    indexBy(drafts, ({ id }) => loose(id)),
    indexBy(drafts, ({ name }) => loose(name)),
    indexBy(drafts, ({ email }) => loose(email)),
  ]);
  const byFolded = once(() => indexBy(drafts, ({ name }) => folded(unreversed(name) ?? name)));
  const byTitle = once(() => indexBy(drafts, ({ title }) => folded(title)));
  const slugs = once(() => [
    indexBy(drafts, ({ id }) => slugOf(id)),
    indexBy(drafts, ({ name }) => slugOf(name)),
    indexBy(drafts, ({ title }) => slugOf(title)),
  ]);
  const asItStands = (text: string) => within(exact, text) ?? within(inAnyCase(), loose(text));
  const otherwise = (text: string): Found | null => {
    const name = within([byFolded()], folded(text));
    if (name !== undefined) return { indexes: name, form: "folded" };
    const turned = unreversed(text);
    const reversed = turned === null ? undefined : within([byFolded()], folded(turned));
    if (reversed !== undefined) return { indexes: reversed, form: "reversed_name" };
    const slug = SLUG.test(text) ? within(slugs(), slugOf(text)) : undefined;
    if (slug !== undefined) return { indexes: slug, form: "slug" };
    const title = within([byTitle()], folded(text));
    return title === undefined ? null : { indexes: title, form: "title" };
  };
  const find = (text: string): Found | null => {
    const found = asItStands(text);
    return found === undefined ? otherwise(text) : { indexes: found, form: null };
  };
  return (text) => {
    const found = find(text);
    if (found !== null) return found;
    const steps = pathSteps(text);
    const last = steps.length < 2 ? null : find(steps.at(-1) ?? "");
    return last === null ? null : { ...last, form: "path" };
  };
}
