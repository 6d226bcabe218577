import { decimalsOf } from "../currency.ts";
import { type AmountRefusal, parseAmount } from "../money.ts";
import { accept, refuse, type Result } from "../result.ts";
import { isNamedBy } from "./currency-signs.ts";

/** The mark before the decimals; the other of the two groups thousands. */
export const DECIMAL_MARKS = ["point", "comma"] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

export type NotationRefusal = AmountRefusal | "ambiguous" | "other_currency" | "lone_dash";

/** What the places around an amount say about how to read it. */
export interface Notation {
  /** ISO 4217; its decimals limit what is read. */
  readonly currency: string;
  /** `null`: nothing says which mark stands before the decimals. */
  readonly mark: DecimalMark | null;
  /** Power of ten of the unit that amounts are given in: 0, 3, 6 or 9. */
  readonly power: number;
}

const LONGEST = 80;
const DASH = /^[-−–—]$/u;
const AMOUNT =
  /^(?<open>\()? ?(?<lead>[-−–+])? ?(?<before>[A-Za-z]{0,3}\p{Sc}|[A-Za-zč]{2,3}\.?)? ?(?<inner>[-−–])? ?(?<opened>\()? ?(?<number>\d(?:[\d.,'’ ]*\d)?) ?(?<suffix>million|billion|thousand|(?:mio|mln|mrd|tsd)\.?|mn|mm|bn|[kmb])? ?(?<after>\p{Sc}|[A-Za-zčł]{2,3}\.?)? ?(?<trail>[-−–])? ?(?<close>\))?$/iu;

const POWER_OF: ReadonlyMap<string, number> = new Map([
  ...["k", "tsd", "thousand"].map((suffix) => [suffix, 3] as const),
  ...["m", "mm", "mn", "mio", "mln", "million"].map((suffix) => [suffix, 6] as const),
  ...["b", "bn", "mrd", "billion"].map((suffix) => [suffix, 9] as const),
]);

interface Digits {
  readonly whole: string;
  readonly fraction: string;
}

// Groups of three, or of two before the last three as in India; one sign throughout.
const GROUPED: Readonly<Record<DecimalMark, RegExp>> = {
  point:
    /^(?<whole>\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3}|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:['’]\d{3})+)(?:\.(?<fraction>\d+))?$/,
  comma:
    /^(?<whole>\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:['’]\d{3})+)(?:,(?<fraction>\d+))?$/,
};

function digitsUnder(mark: DecimalMark, number: string): Digits | null {
  const groups = GROUPED[mark].exec(number)?.groups;
  if (groups === undefined) return null;
  return {
    whole: (groups["whole"] ?? "").replaceAll(/\D/g, ""),
    fraction: groups["fraction"] ?? "",
  };
}

/** Every white space of Unicode, no-break ones too, as one blank. */
const tidy = (text: string) => text.replaceAll(/\s+/gu, " ").trim();

const numberIn = (text: string) =>
  text.length > LONGEST ? undefined : AMOUNT.exec(tidy(text))?.groups?.["number"];

/** Whether an amount holds a mark that could part its decimals. */
const MARKED = /[.,]/;

/** The decimal marks under which an amount can be read; both, where it says nothing. */
export function possibleMarks(text: string): readonly DecimalMark[] {
  const number = MARKED.test(text) ? numberIn(text) : undefined;
  if (number === undefined) return DECIMAL_MARKS;
  return DECIMAL_MARKS.filter((mark) => digitsUnder(mark, number) !== null);
}

/** The one mark that is left when everything seen was unambiguous and of one kind, else `null`. */
export function agreedMark(seen: Iterable<readonly DecimalMark[]>): DecimalMark | null {
  const found = new Set<DecimalMark>();
  for (const [mark, second] of seen) {
    if (mark !== undefined && second === undefined) found.add(mark);
  }
  const [mark, second] = found;
  return mark === undefined || second !== undefined ? null : mark;
}

/**
 * The decimal mark that amounts of one table have in common: what those say that can be read in one
 * way only. `null` where none says anything, or where they contradict each other.
 */
export const decimalMarkOf = (texts: readonly string[]): DecimalMark | null =>
  agreedMark(texts.map(possibleMarks));

function readNumber(number: string, mark: DecimalMark | null): Result<Digits, NotationRefusal> {
  const [point, comma] = [digitsUnder("point", number), digitsUnder("comma", number)];
  const only = point === null ? comma : comma === null ? point : null;
  if (only !== null) return accept(only);
  if (point === null || comma === null) return refuse("not_a_number");
  if (point.whole === comma.whole) return accept(point);
  return mark === null ? refuse("ambiguous") : accept(mark === "point" ? point : comma);
}

/** Moves the point `power` places to the right. */
function scaled({ whole, fraction }: Digits, power: number): string {
  const shifted = whole + fraction.slice(0, power).padEnd(power, "0");
  const rest = fraction.slice(power);
  return rest === "" ? shifted : `${shifted}.${rest}`;
}

/**
 * Reads an amount as people and spreadsheets write it, in minor units: grouped thousands, a decimal
 * comma, a currency's sign or code, a minus before or after, parentheses, k, m and bn. Refuses what
 * could be two numbers (`1,234` where nothing says which mark is which), another currency's sign, a
 * lone dash, more than 15 digits before the point and more decimals than the currency has.
 */
export function readAmount(text: string, notation: Notation): Result<bigint, NotationRefusal> {
  const line = tidy(text);
  if (DASH.test(line)) return refuse("lone_dash");
  const groups = line.length > LONGEST ? undefined : AMOUNT.exec(line)?.groups;
  if (groups === undefined) return refuse("not_a_number");
  const { open, opened, close, lead, inner, trail, before, after, suffix } = groups;
  const signs = [open ?? opened, lead, inner, trail].filter((sign) => sign !== undefined);
  const paired = [open, opened].filter((sign) => sign !== undefined).length;
  if (signs.length > 1 || paired !== (close === undefined ? 0 : 1)) return refuse("not_a_number");
  const signsOfCurrency = [before, after].filter((sign) => sign !== undefined);
  if (signsOfCurrency.some((sign) => !isNamedBy(notation.currency, sign))) {
    return refuse("other_currency");
  }
  const digits = readNumber(groups["number"] ?? "", notation.mark);
  if (!digits.ok) return digits;
  const power =
    suffix === undefined
      ? notation.power
      : (POWER_OF.get(suffix.toLowerCase().replace(".", "")) ?? 0);
  const negative = signs.length === 1 && lead !== "+";
  const plain = `${negative ? "-" : ""}${scaled(digits.value, power)}`;
  return parseAmount(plain, decimalsOf(notation.currency) ?? 0);
}
