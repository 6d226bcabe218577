type Opening = "{" | "[";
type Expected = "value" | "value or ]" | "key" | "key or }" | ":" | ", or end";

const BLANK = /[ \t\n\r]*/y;
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPED = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

/** Where a match that starts at `at` ends; `at` itself where there is none. */
function past(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Where the inside of a string ends: at its closing quote, or at what may not stand in it. */
function pastInside(text: string, at: number): number {
  let end = past(PLAIN, text, at);
  for (let next = past(ESCAPED, text, end); next > end; next = past(ESCAPED, text, end))
    end = past(PLAIN, text, next);
  return end;
}

/** Where the string or scalar at `at` ends; `at` where none begins. */
const pastWord = (text: string, at: number): number =>
  text[at] === '"' ? pastInside(text, at + 1) + 1 : past(SCALAR, text, at);

/** What may follow a sign, or null where it may not stand here. Opens and closes what it nests in. */
function after(sign: string, expected: Expected, open: Opening[]): Expected | null {
  const value = expected === "value" || expected === "value or ]";
  const inside = open.at(-1);
  switch (sign) {
    case "{":
    case "[":
      if (!value) return null;
      open.push(sign);
      return sign === "{" ? "key or }" : "value or ]";
    case "}":
    case "]":
      if (inside !== (sign === "}" ? "{" : "[")) return null;
      if (expected !== ", or end" && !expected.endsWith(sign)) return null;
      open.pop();
      return ", or end";
    case ":":
      return expected === ":" ? "value" : null;
    case ",":
      if (expected !== ", or end" || inside === undefined) return null;
      return inside === "{" ? "key" : "value";
    case '"':
      if (expected === "key" || expected === "key or }") return ":";
  }
  return value ? ", or end" : null;
}

/**
 * Index of the first character that cannot stand where it does in a JSON text (RFC 8259), its
 * length where it only ends too soon, null where it is sound. No recursion: nesting has no limit.
 */
export function jsonFault(text: string): number | null {
  const open: Opening[] = [];
  let expected: Expected = "value";
  let at = past(BLANK, text, 0);
  while (at < text.length) {
    const sign = text.charAt(at);
    const next = after(sign, expected, open);
    if (next === null) return at;
    const mark = "{}[]:,".includes(sign);
    const end = mark ? at + 1 : pastWord(text, at);
    if (end === at) return at;
    if (sign === '"' && text[end - 1] !== '"') return end - 1;
    expected = next;
    at = past(BLANK, text, end);
  }
  return expected === ", or end" && open.length === 0 ? null : text.length;
}
