import { add, real, whole } from "./cells.ts";
import type { ItemTree } from "./layout-items.ts";

/**
 * Left edges of boxes that stand as a tidy tree: each centred over its children, branches as close
 * as their outlines allow, whatever the sizes. `width` and `height` include the gaps; a child's
 * top is its parent's bottom. The tree has one root.
 *
 * A. van der Ploeg, "Drawing non-layered tidy trees in linear time" (2014), with d3-flextree's two
 * corrections (the first contact may pull, space is spread at once), on flat arrays and without
 * recursion; the names are the paper's.
 */
export function tidy(tree: ItemTree, width: Float64Array, y: Float64Array, height: Float64Array) {
  const { count, first, kid, order, parent } = tree;
  const lengths = () => new Float64Array(count);
  const [x, prelim, mod, shift, change] = [lengths(), lengths(), lengths(), lengths(), lengths()];
  const [msel, mser] = [lengths(), lengths()];
  const [el, er] = [new Int32Array(count), new Int32Array(count)];
  const [tl, tr] = [new Int32Array(count).fill(-1), new Int32Array(count).fill(-1)];

  const childCount = (t: number) => whole(first, t + 1) - whole(first, t);
  const bottom = (t: number) => real(y, t) + real(height, t);
  const nextLeft = (t: number) => (childCount(t) > 0 ? whole(kid, whole(first, t)) : whole(tl, t));
  const nextRight = (t: number) =>
    childCount(t) > 0 ? whole(kid, whole(first, t + 1) - 1) : whole(tr, t);

  /** Left siblings by their lowest edge, the deepest first: `lowY` falls from 0 to `top`. */
  const lowY = lengths();
  const index = new Int32Array(count);
  let top = 0;

  const moveSubtree = (start: number, i: number, si: number, distance: number) => {
    const ci = whole(kid, start + i);
    add(mod, ci, distance);
    add(msel, ci, distance);
    add(mser, ci, distance);
    if (si === i - 1) return;
    const between = i - si;
    add(shift, whole(kid, start + si + 1), distance / between);
    add(shift, ci, -distance / between);
    add(change, ci, -(distance - distance / between));
  };

  const separate = (start: number, i: number) => {
    const c0 = whole(kid, start);
    const ci = whole(kid, start + i);
    const previous = whole(kid, start + i - 1);
    let sr = previous;
    let mssr = real(mod, previous);
    let cl = ci;
    let mscl = real(mod, ci);
    let low = top;
    let isFirst = true;
    while (sr >= 0 && cl >= 0) {
      if (bottom(sr) > real(lowY, low)) low -= 1;
      const distance = mssr + real(prelim, sr) + real(width, sr) - mscl - real(prelim, cl);
      if (distance > 0 || (distance < 0 && isFirst)) {
        mscl += distance;
        moveSubtree(start, i, whole(index, low), distance);
      }
      isFirst = false;
      const sy = bottom(sr);
      const cy = bottom(cl);
      if (sy <= cy) {
        sr = nextRight(sr);
        if (sr >= 0) mssr += real(mod, sr);
      }
      if (sy >= cy) {
        cl = nextLeft(cl);
        if (cl >= 0) mscl += real(mod, cl);
      }
    }
    if (sr < 0 && cl >= 0) {
      const li = whole(el, c0);
      tl[li] = cl;
      const difference = mscl - real(mod, cl) - real(msel, c0);
      add(mod, li, difference);
      add(prelim, li, -difference);
      el[c0] = whole(el, ci);
      msel[c0] = real(msel, ci);
    } else if (sr >= 0 && cl < 0) {
      const ri = whole(er, ci);
      tr[ri] = sr;
      const difference = mssr - real(mod, sr) - real(mser, ci);
      add(mod, ri, difference);
      add(prelim, ri, -difference);
      er[ci] = whole(er, previous);
      mser[ci] = real(mser, previous);
    }
  };

  /** Hands on to the siblings between two that were moved apart their part of the distance. */
  const spreadBetween = (start: number, children: number) => {
    let shiftSum = 0;
    let changeSum = 0;
    for (let k = start; k < start + children; k++) {
      const child = whole(kid, k);
      shiftSum += real(shift, child);
      changeSum += shiftSum + real(change, child);
      add(mod, child, changeSum);
    }
  };

  for (let q = count - 1; q >= 0; q--) {
    const t = whole(order, q);
    const start = whole(first, t);
    const children = childCount(t);
    if (children === 0) {
      el[t] = t;
      er[t] = t;
      continue;
    }
    const c0 = whole(kid, start);
    const cz = whole(kid, start + children - 1);
    top = 0;
    lowY[0] = bottom(whole(el, c0));
    index[0] = 0;
    for (let i = 1; i < children; i++) {
      const lowest = bottom(whole(er, whole(kid, start + i)));
      separate(start, i);
      while (top >= 0 && lowest >= real(lowY, top)) top -= 1;
      top += 1;
      lowY[top] = lowest;
      index[top] = i;
    }
    spreadBetween(start, children);
    const left = real(prelim, c0) + real(mod, c0);
    const right = real(mod, cz) + real(prelim, cz) + real(width, cz);
    prelim[t] = (left + right) / 2 - real(width, t) / 2;
    el[t] = whole(el, c0);
    msel[t] = real(msel, c0);
    er[t] = whole(er, cz);
    mser[t] = real(mser, cz);
  }

  const sum = lengths();
  for (let q = 0; q < count; q++) {
    const t = whole(order, q);
    const p = whole(parent, t);
    sum[t] = (p < 0 ? 0 : real(sum, p)) + real(mod, t);
    x[t] = real(prelim, t) + real(sum, t);
  }
  return x;
}
