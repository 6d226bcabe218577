/**
 * Whether a text can be kept as it is: half of a surrogate pair is not UTF-8, and Postgres keeps no
 * NUL.
 */
export const isKeepable = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);
