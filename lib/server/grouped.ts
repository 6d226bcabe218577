/** Rows by a key that several may share, in the order they came. */
export function grouped<Row, Kept>(
  rows: readonly Row[],
  key: (row: Row) => string,
  keep: (row: Row) => Kept,
) {
  const groups = new Map<string, Kept[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [keep(row)]);
    else group.push(keep(row));
  }
  return groups;
}
