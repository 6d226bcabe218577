import type { PositionStatus } from "./chart.ts";
import { phrases } from "./title-words.ts";

/** Text as it is compared with the words below: quotes and case do not count. */
export const word = (text: string): string =>
  text
    .replaceAll(/['"‘’]/gu, "")
    .trim()
    .toLowerCase();

/** In a manager cell: nobody is above this position. */
const TOP = new Set(
  phrases(
    "xx, xxx, none, null, nil, n/a, na, -, --, ., 0, -1, root, top, no manager, nobody, not applicable",
  ),
);

/** In a manager cell: somebody is above it, and the file does not say who. */
const UNTOLD = new Set(
  phrases(
    "n/d, nd, tbd, tbc, tba, tbh, unknown, vacant, vacancy, gapped, eliminated, ?, #n/a, #ref!, #value!, #name?, to be confirmed, to be hired, unassigned",
  ),
);

/** What a word that is no name says of who is above; null where it may be a name. */
export function managerWord(text: string): "top" | "untold" | null {
  const said = word(text);
  if (TOP.has(said)) return "top";
  return UNTOLD.has(said) ? "untold" : null;
}

/** What a word in the place of a person's name says of the seat. */
export type NameWord = "vacant" | "withheld" | "eliminated";

const NAME_WORDS = new Map<string, NameWord>([
  ...phrases(
    "vacant, vacancy, vacant post, gapped, tbd, tbc, tba, tbh, to be hired, to be confirmed, to be appointed, to be recruited, new hire, new starter, unassigned, unfilled, not filled, none, n/a",
  ).map((name) => [name, "vacant"] as const),
  ...phrases(
    "n/d, not disclosed, not available, withheld, redacted, anonymous, unknown, null, -, --, ?, xxx",
  ).map((name) => [name, "withheld"] as const),
  ...phrases(
    "eliminated, abolished, deleted, closed, disestablished, post deleted, post abolished, position eliminated, redundant",
  ).map((name) => [name, "eliminated"] as const),
]);

/** These are no names, whatever stands behind them: “Vacant (from June)”, “N/D - see notes”. */
const BEGINNING = /^(?:vacant|vacancy|gapped|tbd|tbc|tba|tbh|n\/d|eliminated)(?![\p{L}\p{N}])/u;

/** What a name says that is no person's; null for a person's. */
export function nameWord(name: string): NameWord | null {
  const said = word(name);
  const [beginning = ""] = BEGINNING.exec(said) ?? [];
  return NAME_WORDS.get(said) ?? NAME_WORDS.get(beginning) ?? null;
}

const STATUSES = new Map<string, PositionStatus | "left">([
  ...phrases(
    "active, aktiv, ja, yes, true, 1, filled, employed, current, full time, full-time, part time, part-time, permanent, contract, contractor, fixed term, temporary, intern, probation, confirmed, on leave, leave, transfer out, regular",
  ).map((said) => [said, "filled"] as const),
  ...phrases("open, vacant, vacancy, requisition, open req, backfill, to be hired, gapped").map(
    (said) => [said, "open"] as const,
  ),
  ...phrases("planned, future, incoming, transfer in, starting, offer accepted").map(
    (said) => [said, "planned"] as const,
  ),
  ...phrases(
    "terminated, inactive, left, leaver, former, resigned, retired, deceased, no longer employed, eliminated",
  ).map((said) => [said, "left"] as const),
]);

/** What a status cell says of the seat; null for words that are not known. */
export const statusWord = (text: string): PositionStatus | "left" | null =>
  word(text) === "" ? "filled" : (STATUSES.get(word(text)) ?? null);

const OPENING = /^open(?: (?:position|role|req|seat|headcount))?(?:$|\s*[-–—:]\s*)/iu;

/** What stands behind “Open – ” in the place of a name; null where the name is no opening. */
export function openingIn(name: string): string | null {
  const found = OPENING.exec(name);
  return found === null ? null : name.slice(found[0].length).trim();
}

const SURE_EXAMPLE =
  /^(?:e\.\s?g\.?(?![\p{L}])|for example\b|example:|lorem ipsum\b|<[^<>]+>$|\{\{?[^{}]+\}\}?$)/iu;
const EXAMPLE =
  /^(?:example|sample|insert|enter|type|please|your|\[[^[\]]+\]$|(?:post|job|position|role) title|(?:first|last|full|employee|post ?holder|manager)(?:['’]s)? name|unique (?:id|reference))(?![\p{L}])|(?:…|\.\.\.)$/iu;

/** Whether a row's cells tell what to write there, as the rows of an empty form do. */
export function isExampleRow(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (filled.some((cell) => SURE_EXAMPLE.test(cell))) return true;
  const examples = filled.filter((cell) => EXAMPLE.test(cell)).length;
  return examples > 0 && examples * 2 >= filled.length;
}
