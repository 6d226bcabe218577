/** What a sentence with figures needs to know of its reader and its company. */
export interface Setting {
  /** BCP 47 tag for numbers, dates and lists. */
  readonly locale: string;
  /** ISO 4217 code of the amounts. */
  readonly currency: string;
}
