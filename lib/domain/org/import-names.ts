/** Letters that no accent can be taken from. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * A name or a title as it is compared where it does not stand letter for letter: case, spaces,
 * full stops and accents do not count. Two people who differ by these alone are told apart by
 * whoever asks, for both are found.
 */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþı]/gu, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}@]+/gu, " ")
    .trim();

/** “Ruiz, Ana” as “Ana Ruiz”; null where the name has no one comma. */
export function unreversed(name: string): string | null {
  const [last = "", first = "", ...more] = name.split(",").map((part) => part.trim());
  return last === "" || first === "" || more.length > 0 ? null : `${first} ${last}`;
}

/** `vp_sales`, `VP-Sales` and “VP, Sales” as one. */
export const slugOf = (text: string): string => folded(text).replaceAll(" ", "-");

/** The steps of “CEO/CRO/VP Sales”, `CEO > CRO` or `CN=Ana Ruiz,OU=Sales`; one step is no path. */
export function pathSteps(text: string): readonly string[] {
  const common = /^cn=((?:[^,\\]|\\.)+)/iu.exec(text)?.[1];
  if (common !== undefined) return ["", common.replaceAll("\\", "").trim()];
  return text
    .split(/\s*[/\\>|→»]\s*/u)
    .map((step) => step.trim())
    .filter((step) => step !== "");
}

/** What stands above a place in an outline: `1.2` of `1.2.7`, `CEO/CRO` of `CEO/CRO/VP Sales`; null at the top. */
export function outlineAbove(place: string): string | null {
  const at = Math.max(...["/", "\\", ">", "|", "."].map((mark) => place.lastIndexOf(mark)));
  return at <= 0 ? null : place.slice(0, at).trim();
}
