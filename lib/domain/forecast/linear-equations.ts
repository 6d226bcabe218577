/** Below this a pivot counts as zero. */
const SINGULAR = 1e-12;

/** The solution of a square system, rows with their right side last; null where there is none alone. */
export function solve(rows: readonly (readonly number[])[]): number[] | null {
  const left = rows.map((row) => [...row]);
  const size = left.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(left[row]?.[column] ?? 0) > Math.abs(left[pivot]?.[column] ?? 0)) pivot = row;
    }
    const [top, swapped] = [left[pivot], left[column]];
    const divisor = top?.[column] ?? 0;
    if (top === undefined || swapped === undefined || Math.abs(divisor) < SINGULAR) return null;
    left[pivot] = swapped;
    left[column] = top;
    for (const row of left.slice(column + 1)) {
      const times = (row[column] ?? 0) / divisor;
      for (let at = column; at <= size; at += 1) row[at] = (row[at] ?? 0) - times * (top[at] ?? 0);
    }
  }
  const solution: number[] = Array.from({ length: size }, () => 0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = left[row]?.[size] ?? 0;
    for (let at = row + 1; at < size; at += 1) rest -= (left[row]?.[at] ?? 0) * (solution[at] ?? 0);
    solution[row] = rest / (left[row]?.[row] ?? 1);
  }
  return solution;
}
