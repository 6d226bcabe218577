import type { ZoomTransform } from "d3-zoom";

/** What a chart does when the one beside it went from one transform to another. */
type Twin = (from: ZoomTransform, to: ZoomTransform) => void;

/** Charts side by side that pan, zoom and fold as one: the one in hand leads, the other follows. */
export class ChartTwins {
  readonly #twins = new Set<Twin>();
  #leader: Twin | null = null;
  #still: string | null = null;

  /** Key of the position around which one of them folded last: all keep it in its place. */
  still(): string | null {
    return this.#still;
  }

  keepStill(key: string | null): void {
    this.#still = key;
  }

  /** Answers with how to leave again. */
  join(twin: Twin): () => void {
    this.#twins.add(twin);
    return () => {
      this.#twins.delete(twin);
    };
  }

  /** The chart that a person has taken in hand; null where each goes its own way to one goal. */
  lead(twin: Twin | null): void {
    this.#leader = twin;
  }

  /** Moves the others as the leader was moved; what followers do is told to nobody. */
  tell(by: Twin, from: ZoomTransform, to: ZoomTransform): void {
    if (this.#leader === by) for (const twin of this.#twins) if (twin !== by) twin(from, to);
  }
}
