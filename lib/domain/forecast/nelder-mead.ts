/** A point and the function's value there. */
export interface Point {
  readonly at: readonly number[];
  readonly value: number;
}

/** How long to look, and when values this close count as equal. */
export interface Patience {
  readonly rounds: number;
  readonly tolerance: number;
}

/** The point at `stretch` times the way from the centre to the worst. */
const along = (centre: readonly number[], worst: Point, stretch: number): readonly number[] =>
  centre.map((value, axis) => value + stretch * ((worst.at[axis] ?? value) - value));

/**
 * A point at which a function is small, looked for without derivatives from `start`, the first steps
 * of the size `step`: Nelder & Mead, "A simplex method for function minimization" (1965).
 */
export function minimise(
  cost: (at: readonly number[]) => number,
  start: readonly number[],
  step: number,
  { rounds, tolerance }: Patience,
): Point {
  const pointAt = (at: readonly number[]): Point => ({ at, value: cost(at) });
  const first = pointAt(start);
  let simplex = [
    first,
    ...start.map((_, axis) =>
      pointAt(start.map((value, other) => (other === axis ? value + step : value))),
    ),
  ];
  for (let round = 0; round < rounds; round += 1) {
    simplex.sort((one, other) => one.value - other.value);
    const [best = first, worst = first, second = first] = [
      simplex[0],
      simplex.at(-1),
      simplex.at(-2),
    ];
    if (worst.value - best.value <= tolerance * (Math.abs(best.value) + tolerance)) break;
    const others = simplex.slice(0, -1);
    const centre = start.map(
      (_, axis) => others.reduce((sum, { at }) => sum + (at[axis] ?? 0), 0) / others.length,
    );
    const reflected = pointAt(along(centre, worst, -1));
    if (reflected.value < best.value) {
      const expanded = pointAt(along(centre, worst, -2));
      simplex = [...others, expanded.value < reflected.value ? expanded : reflected];
    } else if (reflected.value < second.value) {
      simplex = [...others, reflected];
    } else {
      const inside = reflected.value >= worst.value;
      const contracted = pointAt(along(centre, worst, inside ? 0.5 : -0.5));
      simplex =
        contracted.value < Math.min(reflected.value, worst.value)
          ? [...others, contracted]
          : simplex.map((point) =>
              point === best
                ? point
                : pointAt(point.at.map((value, axis) => (value + (best.at[axis] ?? 0)) / 2)),
            );
    }
  }
  return simplex.reduce((one, other) => (other.value < one.value ? other : one));
}
