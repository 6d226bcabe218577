/** What may be done with what the file leaves open; a row is named by its number in the source. */
export type GuessOption =
  | "top"
  | "not_established"
  | "filled"
  | "open"
  | "planned"
  | "left_out"
  | "kept"
  | "counted"
  | "one"
  | "as_read"
  | "added"
  /** This row: the manager meant, the line that is opened, or the top that the others hang under. */
  | `row:${number}`
  /** This row becomes the top. */
  | `top:${number}`;

/** A way of naming a manager other than by id, name or e-mail as they stand. */
export type ManagerForm = "folded" | "reversed_name" | "slug" | "title" | "path" | "own_path";

/** What was guessed, and why. */
export type GuessReason =
  /** A word such as XX or none in a manager cell: nobody is above. */
  | { readonly kind: "root_word" }
  /** A word such as TBD in a manager cell: somebody is above, and not named. */
  | { readonly kind: "untold_manager" }
  /** The file marks its top by a word, so a blank cell is no top. */
  | { readonly kind: "blank_beside_word"; readonly word: string }
  /** The manager cell is blank, and another column of the row names this row. */
  | { readonly kind: "named_beside" }
  | { readonly kind: "self_only_top" }
  | { readonly kind: "self_most_below"; readonly below: number; readonly of: number }
  | { readonly kind: "self_beside_top"; readonly topRow: number }
  /** The line of the first row named is opened, as its title ranks highest or most hangs on it. */
  | {
      readonly kind: "circle";
      readonly rows: readonly number[];
      readonly by: "title" | "level" | "size";
    }
  | { readonly kind: "several_tops"; readonly tops: number }
  | { readonly kind: "manager_ambiguous"; readonly rows: readonly number[] }
  | { readonly kind: "manager_in_two_posts"; readonly rows: readonly number[] }
  | { readonly kind: "manager_not_found" }
  /** The row of this manager is left out. */
  | { readonly kind: "manager_left_out" }
  | { readonly kind: "manager_form"; readonly form: ManagerForm }
  | { readonly kind: "vacant" }
  | { readonly kind: "withheld" }
  | { readonly kind: "eliminated" }
  | { readonly kind: "opening" }
  | { readonly kind: "has_left" }
  | { readonly kind: "status_not_known" }
  | { readonly kind: "template_row" }
  | { readonly kind: "headings_repeated" }
  | { readonly kind: "counted"; readonly posts: number; readonly positions: number }
  | { readonly kind: "no_posts" }
  | { readonly kind: "two_posts"; readonly firstRow: number }
  /** One id, two people. */
  | { readonly kind: "id_repeated"; readonly firstRow: number }
  | { readonly kind: "duplicate"; readonly firstRow: number };

export type GuessKind = GuessReason["kind"];

/** One guess, correctable: all rows in which the same was guessed of the same value. */
export interface ImportGuess {
  /** The same for the same file: a person's choice names it. */
  readonly id: string;
  readonly reason: GuessReason;
  readonly column: string | null;
  /** In the first of the rows. */
  readonly value: string;
  readonly rows: readonly number[];
  /** What is guessed stands first. */
  readonly options: readonly GuessOption[];
  readonly chosen: GuessOption;
}

/** The row that an option names; null where it names none. */
export const rowIn = (option: GuessOption): number | null =>
  option.includes(":") ? Number(option.slice(4)) : null;

/** What a person chose, by the id of a guess or by its kind for all of a kind. */
export type GuessChoices = Readonly<Record<string, string>>;

interface Question {
  readonly reason: GuessReason;
  readonly row: number;
  readonly column: string | null;
  readonly value: string;
  /** What is guessed alike whatever the value; absent: each value for itself. */
  readonly alike?: string;
  readonly options: readonly GuessOption[];
}

/** Collects guesses while a file is read; a person's choice is answered wherever there is one. */
export interface Guesses {
  /** The option that holds for this row. */
  readonly ask: (question: Question) => GuessOption;
  readonly list: () => readonly ImportGuess[];
}

/** Starts collecting. What a person chose and is no option of the guess is passed over. */
export function guessing(choices: GuessChoices): Guesses {
  const asked = new Map<string, ImportGuess & { readonly rows: number[] }>();
  const ask = ({ reason, row, column, value, alike, options }: Question): GuessOption => {
    const id = `${reason.kind}:${alike ?? value}`;
    const known = asked.get(id);
    if (known !== undefined) {
      known.rows.push(row);
      return known.chosen;
    }
    const choice = choices[id] ?? choices[reason.kind];
    const [guessed = "as_read"] = options;
    const chosen = options.find((option) => option === choice) ?? guessed;
    asked.set(id, { id, reason, column, value, rows: [row], options, chosen });
    return chosen;
  };
  return { ask, list: () => [...asked.values()] };
}
