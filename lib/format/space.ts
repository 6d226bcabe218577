/** Keeps a number with its unit and a quarter with its year on one line. */
export const NO_BREAK = "\u00a0";
export const MINUS = "\u2212";
