/** Below this a pivot counts as zero. */
const SINGULAR = 1e-12;

/**
 * Solves a symmetric system whose squares are positive, by elimination without exchange of rows. Each
 * row ends with its right side; the rows are used up. Null where the parts cannot be told apart.
 */
export function solveSymmetric(rows: readonly number[][]): number[] | null {
  const size = rows.length;
  for (const [at, top] of rows.entries()) {
    const pivot = top[at] ?? 0;
    if (pivot < SINGULAR) return null;
    for (let below = at + 1; below < size; below += 1) {
      const row = rows[below] ?? [];
      const times = (row[at] ?? 0) / pivot;
      for (let column = at; column <= size; column += 1) {
        row[column] = (row[column] ?? 0) - times * (top[column] ?? 0);
      }
    }
  }
  const solution: number[] = rows.map(() => 0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    let rest = row[size] ?? 0;
    for (let after = at + 1; after < size; after += 1) {
      rest -= (row[after] ?? 0) * (solution[after] ?? 0);
    }
    solution[at] = rest / (row[at] ?? 1);
  }
  return solution;
}
