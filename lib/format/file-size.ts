import { oncePer } from "./once-per.ts";

const tenths = oncePer((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));

/** `9.4 MB` of bytes. */
export const megabytes = (bytes: number, locale: string): string =>
  `${tenths(locale).format(bytes / 2 ** 20)}\u00a0MB`;

/** `9.4 MB`, or `12 kB` where it is less than a megabyte. */
export const fileSize = (bytes: number, locale: string): string =>
  bytes >= 2 ** 20
    ? megabytes(bytes, locale)
    : `${tenths(locale).format(Math.ceil(bytes / 1024))}\u00a0kB`;
