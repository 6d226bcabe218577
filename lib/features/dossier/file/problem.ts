/** One reason why a file is refused. */
export interface Problem {
  /** JSON pointer (RFC 6901) to the place; empty for the whole file. */
  readonly pointer: string;
  readonly sentence: string;
}
