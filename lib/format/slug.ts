const LONGEST = 40;

/** A name as part of an address: plain lower-case letters, digits and single hyphens. */
export function slugOf(name: string, fallback: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return plain === "" ? fallback : plain;
}

/** Whether a part of an address can be a slug at all; anything may stand there. */
export const isSlug = (text: string): boolean => /^[a-z0-9-]+$/.test(text);

/** The first of `acme`, `acme-2`, `acme-3` … that is not taken. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  const numbered = (number: number) => (number === 1 ? slug : `${slug}-${number}`);
  let number = 1;
  while (taken.includes(numbered(number))) number += 1;
  return numbered(number);
}
