import type { ZoomTransform } from "d3-zoom";
import { real } from "@/lib/domain/org/cells";
import { GAP } from "@/lib/domain/org/layout-items";
import { lineOf, type Scene } from "@/lib/domain/org/scene";

/** Paints rectangles on whole pixels, so that thousands of them do not blur into one another. */
export class FarBrush {
  readonly #context: CanvasRenderingContext2D;
  readonly #scene: Scene;
  readonly #at: ZoomTransform;
  /** What is added to the cards of a team where the gaps between them are less than a pixel. */
  readonly #across: number;
  readonly #down: number;

  constructor(context: CanvasRenderingContext2D, scene: Scene, at: ZoomTransform) {
    this.#context = context;
    this.#scene = scene;
    this.#at = at;
    this.#across = GAP.branch * at.k < 1 ? GAP.indent : 0;
    this.#down = GAP.column * at.k < 1 ? GAP.column : 0;
  }

  #fill(left: number, top: number, right: number, bottom: number, least: number) {
    const { k, x, y } = this.#at;
    const l = Math.round(left * k + x);
    const t = Math.round(top * k + y);
    const width = Math.max(least, Math.round(right * k + x) - l);
    const height = Math.max(least, Math.round(bottom * k + y) - t);
    this.#context.fillRect(l, t, width, height);
  }

  /** A card, at least so many pixels large. */
  card(i: number, least: number) {
    const { card, x, y } = this.#scene.layout;
    const left = real(x, i);
    const top = real(y, i);
    this.#fill(left, top, left + card.width, top + card.height, least);
  }

  branch(i: number) {
    const { left, top, right, bottom } = this.#scene;
    this.#fill(real(left, i), real(top, i), real(right, i), real(bottom, i), 1);
  }

  /** Cards of positions to whom nobody reports; a column of them is one rectangle where its gaps are not seen. */
  team(positions: readonly number[]) {
    const { card, x, y } = this.#scene.layout;
    let first = -1;
    let last = -1;
    const fill = () => {
      if (first < 0) return;
      const left = real(x, first);
      const right = left + card.width + this.#across;
      this.#fill(left, real(y, first), right, real(y, last) + card.height + this.#down, 1);
    };
    for (const i of positions) {
      const isBelow =
        this.#down > 0 &&
        last >= 0 &&
        real(x, i) === real(x, last) &&
        real(y, i) === real(y, last) + card.height + GAP.column;
      if (!isBelow) {
        fill();
        first = i;
      }
      last = i;
    }
    fill();
  }

  /** A sign in the middle of a card. */
  sign(text: string, i: number) {
    const { card, x, y } = this.#scene.layout;
    const at = this.#at;
    this.#context.textAlign = "center";
    this.#context.textBaseline = "middle";
    this.#context.fillText(
      text,
      at.applyX(real(x, i) + card.width / 2),
      at.applyY(real(y, i) + card.height / 2),
    );
    this.#context.textAlign = "start";
  }

  lines(positions: readonly number[]) {
    const { k, x, y } = this.#at;
    const context = this.#context;
    context.beginPath();
    for (const i of positions)
      for (const [n, corner] of lineOf(this.#scene, i).entries()) {
        const [px, py] = [Math.round(corner[0] * k + x) + 0.5, Math.round(corner[1] * k + y) + 0.5];
        if (n === 0) context.moveTo(px, py);
        else context.lineTo(px, py);
      }
    context.stroke();
  }
}
