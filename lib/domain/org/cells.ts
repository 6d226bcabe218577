/**
 * A number of a flat array. The layout and the scene index only what they laid out themselves, so
 * the index is in bounds; TypeScript cannot see that. One reader a kind of array keeps each fast.
 */
export const whole = (cells: Int32Array, i: number): number => cells[i] as number;

/** As `whole`, of an array of lengths. */
export const real = (cells: Float64Array, i: number): number => cells[i] as number;

/** Adds to a length in place. */
export function add(cells: Float64Array, i: number, amount: number): void {
  cells[i] = real(cells, i) + amount;
}
