/** Where the first row begins, how tall each is, and the line its mark stands on. */
export const TOP = 44;
const ROW = 52;
export const RULE = 26;
/** Room at the right of the last column. */
const MARGIN = 4;

/** Where things stand in a drawing, in pixels. */
export interface WhyPlace {
  readonly width: number;
  /** Width of a column. */
  readonly step: number;
  readonly left: (at: number) => number;
  readonly middle: (at: number) => number;
  readonly top: (row: number) => number;
  /** The line below a number of rows. */
  readonly foot: (rows: number) => number;
}

const top = (row: number) => TOP + row * ROW;

export function whyPlace(width: number, names: number, columns: number): WhyPlace {
  const step = (width - names - MARGIN) / columns;
  const left = (at: number) => names + at * step;
  return { width, step, left, middle: (at) => left(at) + step / 2, top, foot: top };
}
