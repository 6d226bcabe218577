import { oncePer } from "./once-per.ts";

const numbers = oncePer((locale) => new Intl.NumberFormat(locale));

/** `12,000`: a count or the number of a row. */
export const inDigits = (count: number, locale: string): string => numbers(locale).format(count);

/** `1 person`, `9 people`. */
export const counted = (count: number, one: string, many: string, locale: string): string =>
  `${inDigits(count, locale)} ${count === 1 ? one : many}`;

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A count within a sentence: in words up to ten. */
export const inWords = (count: number, locale: string): string =>
  WORDS[count] ?? inDigits(count, locale);

/** The same text at the beginning of a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
