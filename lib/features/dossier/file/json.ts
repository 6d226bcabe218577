import { accept, refuse, type Result } from "@/lib/domain/result";
import { jsonFault } from "./json-fault";
import type { Problem } from "./problem";

function lineAndColumn(text: string, at: number): string {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return `Line ${lines.length}, column ${[...(lines.at(-1) ?? "")].length + 1}`;
}

function faultSentence(text: string): string {
  const at = jsonFault(text) ?? text.length;
  const code = text.codePointAt(at);
  const what =
    code === undefined
      ? "it ends too soon"
      : code < 0x20
        ? "a control character cannot stand here"
        : `“${String.fromCodePoint(code)}” cannot stand here`;
  return `${lineAndColumn(text, at)}: this is not JSON, ${what}.`;
}

/** Reads JSON text. Of a key that stands twice in one object the last holds, as everywhere. */
export function parseJson(text: string): Result<unknown, Problem> {
  try {
    return accept<unknown>(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse({ pointer: "", sentence: faultSentence(text) });
  }
}
