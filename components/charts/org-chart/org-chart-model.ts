import { whole } from "@/lib/domain/org/cells";
import type { Chart, Manager, Position } from "@/lib/domain/org/chart";
import { chartForest, indexesOf, type Forest } from "@/lib/domain/org/forest";
import type { OverlayMark } from "@/lib/domain/org/overlay";
import { dateLabel } from "@/lib/format/date";
import { seatTitle } from "@/lib/format/position";
import { positionLabel, type SeniorLevel } from "@/lib/format/position-label";

/** A few words above a card's corner. */
export interface CardBadge {
  readonly text: string;
  readonly tone: "ink" | "outline" | "red";
}

/** What a card's coloured edge tells. */
export type ColourBy = "none" | "function" | "level" | "status";

/** How a box differs from another chart; a ghost stands where a moved seat was. */
export type CardMark = OverlayMark;

export interface OrgCardModel {
  readonly key: string;
  readonly title: string;
  /** Second line: who sits there, or what the seat waits for. */
  readonly note: string;
  readonly isFilled: boolean;
  readonly badges: readonly CardBadge[];
  readonly mark: CardMark | null;
  /** All of it in words, for screen readers. */
  readonly label: string;
}

/** What the chart draws: lines as a forest, and a card for each of its positions. */
export interface OrgChartModel {
  readonly forest: Forest;
  readonly positions: readonly Position[];
  readonly cards: readonly OrgCardModel[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Positions with a mark, to be found at any distance. */
  readonly marked: readonly number[];
  /** Where two charts are drawn as one: the key of each ghost and the seat that it is of. */
  readonly ghosts: ReadonlyMap<string, string>;
}

export interface OrgChartOptions {
  /** Added to the cards of the keys it holds. */
  readonly badges?: ReadonlyMap<string, readonly CardBadge[]>;
  readonly marks?: ReadonlyMap<string, CardMark>;
  readonly ghosts?: ReadonlyMap<string, string>;
  /** Whoever sits there is left out of every text. */
  readonly hideNames?: boolean;
}

const NOT_FOUND: CardBadge = { text: "Manager not found", tone: "outline" };
const NO_BADGES: readonly CardBadge[] = [];

const MARK_WORDS: Readonly<Record<CardMark, string>> = {
  added: "added",
  removed: "removed",
  moved: "moved",
  changed: "changed",
  ghost: "stood here before it moved",
};

function noteOf(position: Position, locale: string, hideNames: boolean): string {
  switch (position.status) {
    case "filled":
      return hideNames ? "Filled" : (position.person ?? "Name not given");
    case "open":
      return "Open";
    case "planned":
      return position.startsOn === null
        ? "Planned, no date"
        : `Planned, ${dateLabel(position.startsOn, locale)}`;
  }
}

/** A manager who was not found is told by the words of the file: mostly somebody's name. */
const unnamed = (manager: Manager): Manager =>
  manager.kind === "not_established" ? { ...manager, raw: "" } : manager;

/** What all cards of a chart read from. */
interface CardSource {
  readonly forest: Forest;
  readonly positions: readonly Position[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly locale: string;
  readonly options: OrgChartOptions;
  /** Positions of a level in each branch, its head left out; counted when the first label is read. */
  readonly senior: (level: SeniorLevel) => Int32Array;
}

/** Of ten thousand cards some fifty are read: a card works out its words when it is asked for them. */
class Card implements OrgCardModel {
  readonly #source: CardSource;
  readonly #index: number;
  readonly key: string;
  readonly mark: CardMark | null;
  readonly badges: readonly CardBadge[];

  constructor(source: CardSource, position: Position, index: number) {
    const { badges, marks } = source.options;
    this.#source = source;
    this.#index = index;
    this.key = position.key;
    this.mark = marks?.get(position.key) ?? null;
    const more = badges?.get(position.key) ?? NO_BADGES;
    this.badges = position.manager.kind === "not_established" ? [NOT_FOUND, ...more] : more;
  }

  get #position(): Position {
    return positionAt(this.#source.positions, this.#index);
  }

  get title(): string {
    return seatTitle(this.#position);
  }

  get note(): string {
    const { locale, options } = this.#source;
    return noteOf(this.#position, locale, options.hideNames ?? false);
  }

  get isFilled(): boolean {
    return this.#position.status === "filled";
  }

  get label(): string {
    const { forest, positions, indexOf, locale, options, senior } = this.#source;
    const { manager, dotted } = this.#position;
    const badges = this.badges.filter((badge) => badge !== NOT_FOUND).map((badge) => badge.text);
    return positionLabel(
      {
        title: this.title,
        note: this.note,
        manager: options.hideNames === true ? unnamed(manager) : manager,
        dotted,
        titleOf: (key) => {
          const i = indexOf.get(key);
          return i === undefined ? key : seatTitle(positionAt(positions, i));
        },
        people: whole(forest.size, this.#index) - 1,
        seniorCount: (level) => whole(senior(level), this.#index),
        remarks: [...badges, ...(this.mark === null ? [] : [MARK_WORDS[this.mark]])],
      },
      locale,
    );
  }
}

/** Indexes come from the chart's own forest, so they are in bounds; TypeScript cannot see that. */
const positionAt = (positions: readonly Position[], i: number): Position =>
  positions[i] as Position;

function countBelow(
  { order, parent }: Forest,
  positions: readonly Position[],
  level: SeniorLevel,
): Int32Array {
  const below = new Int32Array(positions.length);
  for (let q = order.length - 1; q >= 0; q--) {
    const i = whole(order, q);
    const p = whole(parent, i);
    const own = positionAt(positions, i).level === level ? 1 : 0;
    if (p >= 0) below[p] = whole(below, p) + whole(below, i) + own;
  }
  return below;
}

/** Prepares a chart for drawing, as a whole. */
export function prepareOrgChart(
  chart: Pick<Chart, "positions">,
  locale: string,
  options: OrgChartOptions = {},
): OrgChartModel {
  const { positions } = chart;
  const indexOf = indexesOf(positions);
  const forest = chartForest(positions, indexOf);
  const counts = new Map<SeniorLevel, Int32Array>();
  const senior = (level: SeniorLevel) => {
    const counted = counts.get(level) ?? countBelow(forest, positions, level);
    counts.set(level, counted);
    return counted;
  };
  const source = { forest, positions, indexOf, locale, options, senior };
  const cards = positions.map((position, i) => new Card(source, position, i));
  const marked = [...(options.marks?.keys() ?? [])].flatMap((key) => indexOf.get(key) ?? []);
  return { forest, positions, cards, indexOf, marked, ghosts: options.ghosts ?? new Map() };
}
