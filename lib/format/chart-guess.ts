import {
  type GuessKind,
  type GuessOption,
  type GuessReason,
  type ManagerForm,
  rowIn,
} from "../domain/org/import-guess.ts";
import { counted, inDigits } from "./count.ts";
import { listed } from "./list.ts";
import { quoted } from "./quoted.ts";

const MOST_NAMED = 6;

/** `rows 3, 6 and 9`; the first six, where they are many. */
export function rowsText(rows: readonly number[], locale: string): string {
  const shown = rows.slice(0, MOST_NAMED).map((row) => inDigits(row, locale));
  const more = rows.length - shown.length;
  const [only] = shown;
  if (rows.length === 1 && only !== undefined) return `row ${only}`;
  return `rows ${more === 0 ? listed(shown, locale) : `${shown.join(", ")} and ${inDigits(more, locale)} more`}`;
}

const KINDS: Readonly<Record<GuessKind, string>> = {
  root_word: "Words for nobody above",
  untold_manager: "Words for a manager not named",
  blank_beside_word: "Blank managers",
  named_beside: "Blank managers whom another column names",
  self_only_top: "Positions that report to themselves",
  self_most_below: "Positions that report to themselves",
  self_beside_top: "Positions that report to themselves, beside another top",
  circle: "Circles of managers",
  several_tops: "Several tops",
  manager_ambiguous: "Managers whose name several positions have",
  manager_in_two_posts: "Managers who hold several posts",
  manager_not_found: "Managers who are not in the file",
  manager_left_out: "Managers whose row is left out",
  manager_form: "Managers found in another form",
  vacant: "Placeholders for a vacant post",
  withheld: "Names that are withheld",
  eliminated: "Posts that no longer exist",
  opening: "Openings in place of a name",
  has_left: "People who have left",
  status_not_known: "Statuses we do not know",
  template_row: "Rows left in from a form",
  headings_repeated: "Headings that stand again among the rows",
  counted: "Rows that count posts",
  no_posts: "Rows that count no post",
  two_posts: "People with several posts",
  id_repeated: "Ids that several people have",
  duplicate: "Rows that repeat another",
};

/** What a group of guesses is about. */
export const guessKindName = (kind: GuessKind): string => KINDS[kind];

const FORMS: Readonly<Record<ManagerForm, string>> = {
  folded: "The name stands there with other accents or signs.",
  reversed_name: "The name stands there the other way round.",
  slug: "This is a short form of an id, a name or a title.",
  title: "This is the title of a position, not a name.",
  path: "This is a path of several managers; the last step is the direct one.",
  own_path: "The column holds each position’s own place; what stands above it is the manager.",
};

const CIRCLE: Readonly<Record<"title" | "level" | "size", string>> = {
  title: "its title says that it leads the company",
  level: "its title ranks highest",
  size: "most positions hang on it, or it comes first by its id",
};

/** Why something was guessed. */
export function guessSentence(reason: GuessReason, locale: string): string {
  const number = (count: number) => inDigits(count, locale);
  switch (reason.kind) {
    case "root_word":
      return "The word stands for nobody, so the position is at the top.";
    case "untold_manager":
      return "Somebody is above the position and the file does not say who.";
    case "blank_beside_word":
      return `The file marks its top with ${quoted(reason.word)}, so a blank cell says nothing of the manager.`;
    case "named_beside":
      return "The cell read as the manager is blank, and another column of the row names this position.";
    case "self_only_top":
      return "No other position stands at the top, so the file marks its top this way.";
    case "self_most_below":
      return `Of ${number(reason.of)} positions ${number(reason.below)} stand below it, so it is read as a top.`;
    case "self_beside_top":
      return `Row ${number(reason.topRow)} is the top already, so who is above this one is not known.`;
    case "circle":
      return `${rowsText(reason.rows, locale).replace("rows", "Rows")} report to each other. The line of row ${number(reason.rows[0] ?? 0)} is opened: ${CIRCLE[reason.by]}.`;
    case "several_tops":
      return `${number(reason.tops)} positions have nobody above them; each is kept as a top of its own.`;
    case "manager_ambiguous":
      return `Several positions could be meant: ${rowsText(reason.rows, locale)}.`;
    case "manager_in_two_posts":
      return `One person holds several posts, in ${rowsText(reason.rows, locale)}; the first is taken.`;
    case "manager_not_found":
      return "Nobody in the file has this id, name or address.";
    case "manager_left_out":
      return "The row of this manager is left out, so the line is open.";
    case "manager_form":
      return FORMS[reason.form];
    case "vacant":
      return "Nobody sits there, so the position is open.";
    case "withheld":
      return "Somebody sits there whose name the file does not give.";
    case "eliminated":
      return "The post does not exist any more.";
    case "opening":
      return "The name says that the position is open.";
    case "has_left":
      return "Who has left is no part of the chart.";
    case "status_not_known":
      return "Nothing says that the position is empty, so it is read as filled.";
    case "template_row":
      return "The row says what to write in the form, and describes nobody.";
    case "headings_repeated":
      return "The row repeats the headings.";
    case "counted":
      return `The row counts ${number(reason.posts)} posts and names nobody, so it stands for ${counted(reason.positions, "position", "positions", locale)}.`;
    case "no_posts":
      return "The row counts no post and names nobody.";
    case "two_posts":
      return `The same person stands in row ${number(reason.firstRow)} with another post; each post is a position.`;
    case "id_repeated":
      return `The id stands in row ${number(reason.firstRow)} with another person; each is a position.`;
    case "duplicate":
      return `The row says the same as row ${number(reason.firstRow)}.`;
  }
}

type PlainOption = Exclude<GuessOption, `row:${number}` | `top:${number}`>;

const OPTIONS: Readonly<Record<PlainOption, string>> = {
  top: "At the top",
  not_established: "Not established",
  filled: "Filled",
  open: "Open",
  planned: "Planned",
  left_out: "Left out",
  kept: "Kept",
  counted: "That many positions",
  one: "One position",
  as_read: "As found",
  added: "Added as a position",
};

const isPlain = (option: GuessOption): option is PlainOption => Object.hasOwn(OPTIONS, option);

/** What an option does; of several rows or tops, which one, by what `offered` says of its row. */
export function guessOptionName(
  kind: GuessKind,
  option: GuessOption,
  offered: ReadonlyMap<number, string>,
): string {
  if (isPlain(option)) return kind === "several_tops" ? "Each a top of its own" : OPTIONS[option];
  const row = rowIn(option) ?? 0;
  const words = offered.get(row) ?? `row ${row}`;
  if (option.startsWith("top:")) return `Top: ${words}`;
  if (kind === "circle") return `Not established: ${words}`;
  return kind === "several_tops" ? `All under ${words}` : words;
}
