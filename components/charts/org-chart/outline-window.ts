/** Rows drawn above and below what is seen, so that a quick turn of the wheel shows no gap. */
const MARGIN = 8;

interface Scrolled {
  readonly rows: number;
  readonly rowHeight: number;
  /** Pixels scrolled past, and seen. */
  readonly top: number;
  readonly height: number;
  /** A row that is drawn wherever it is, because it has the focus; −1: none. */
  readonly kept: number;
}

/** Which of many rows of one height are drawn, in order. */
export function drawnRows({ rows, rowHeight, top, height, kept }: Scrolled): readonly number[] {
  const first = Math.max(0, Math.floor(top / rowHeight) - MARGIN);
  const end = Math.min(rows, Math.ceil((top + height) / rowHeight) + MARGIN);
  const drawn = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
  if (kept < 0 || kept >= rows) return drawn;
  if (kept < first) return [kept, ...drawn];
  return kept >= end ? [...drawn, kept] : drawn;
}
