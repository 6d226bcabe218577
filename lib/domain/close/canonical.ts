/** What stands in a text in place of a bigint, which JSON lacks. No object of ours has this key. */
const BIGINT = "$bigint";

const isObject = (part: unknown): part is object => part !== null && typeof part === "object";

/** JSON with sorted keys in which bigints survive. The same content always gives the same text. */
export function canonicalText(content: unknown): string {
  return JSON.stringify(content, (_, part: unknown) => {
    if (typeof part === "bigint") return { [BIGINT]: part.toString() };
    if (!isObject(part) || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Reads such a text back. */
export const readCanonical = (text: string): unknown =>
  JSON.parse(text, (_, part: unknown) =>
    isObject(part) && BIGINT in part ? BigInt(String(part[BIGINT])) : part,
  );
