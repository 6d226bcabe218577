import type { Position } from "./chart.ts";

/** A position between its neighbours; the head of a list, which is no position, closes the ring. */
class Link {
  position: Position | null;
  previous: Link = this;
  next: Link = this;

  constructor(position: Position | null) {
    this.position = position;
  }

  leave(): void {
    this.previous.next = this.next;
    this.next.previous = this.previous;
  }

  follow(other: Link): void {
    this.previous = other;
    this.next = other.next;
    this.next.previous = this;
    other.next = this;
  }
}

/** A chart's positions, linked: an edit anywhere costs the same, however many there are. */
export class PositionList {
  readonly #head = new Link(null);
  readonly #links = new Map<string, Link>();

  constructor(positions: readonly Position[]) {
    for (const position of positions) this.#append(position, this.#head.previous);
  }

  #append(position: Position, after: Link): void {
    const link = new Link(position);
    link.follow(after);
    this.#links.set(position.key, link);
  }

  /** The link a position stands after, the head for null; undefined for a key that is not there. */
  #anchor(after: string | null): Link | undefined {
    return after === null ? this.#head : this.#links.get(after);
  }

  /** The position with a key, or null. */
  at(key: string): Position | null {
    return this.#links.get(key)?.position ?? null;
  }

  /** Key of the position just before another; null where it stands first, or is not there. */
  before(key: string): string | null {
    return this.#links.get(key)?.previous.position?.key ?? null;
  }

  /** Adds a position after another one, first where that is null, last where it is not there. */
  add(position: Position, after: string | null): void {
    this.#append(position, this.#anchor(after) ?? this.#head.previous);
  }

  /** Puts a position in the place of the one with its key. */
  replace(position: Position): void {
    const link = this.#links.get(position.key);
    if (link !== undefined) link.position = position;
  }

  /** Moves a position after another one, first where that is null; it stays where that is not there. */
  place(key: string, after: string | null): void {
    const link = this.#links.get(key);
    const anchor = this.#anchor(after);
    if (link === undefined || anchor === undefined || anchor === link) return;
    link.leave();
    link.follow(anchor);
  }

  remove(key: string): void {
    this.#links.get(key)?.leave();
    this.#links.delete(key);
  }

  /** The positions in their order. */
  positions(): readonly Position[] {
    const positions: Position[] = [];
    for (let link = this.#head.next; link.position !== null; link = link.next) {
      positions.push(link.position);
    }
    return positions;
  }
}
