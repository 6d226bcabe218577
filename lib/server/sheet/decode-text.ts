import { analyse } from "chardet";
import { Refused } from "@/lib/server/sheet/refused";

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

const SAMPLE = 64 * 1024;
/** Encodings of several bytes a letter, which no single-byte text looks like by chance. */
const MULTIBYTE = new Set(["Shift_JIS", "EUC-JP", "EUC-KR", "GB18030", "Big5"]);
const SURE = 80;

function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** UTF-16 without a mark: in Western text every other byte is zero. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  let [even, odd] = [0, 0];
  for (const [i, byte] of sample.entries()) {
    if (byte === 0 && i % 2 === 0) even++;
    else if (byte === 0) odd++;
  }
  if (odd > sample.length / 4 && even === 0) return "utf-16le";
  return even > sample.length / 4 && odd === 0 ? "utf-16be" : null;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** UTF-8 of which a few letters are broken stays UTF-8; its U+FFFD are reported where they stand. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = count(text, /\uFFFD/gu);
  return count(text, /[\u0080-\u{10FFFF}]/gu) - broken > broken;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return isDamagedUtf8(bytes);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const certain = byteOrderMark(bytes) ?? unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? "utf-8" : null);
  if (certain !== null) return certain;
  const [best] = analyse(bytes.subarray(0, SAMPLE));
  return best !== undefined && best.confidence >= SURE && MULTIBYTE.has(best.name)
    ? best.name.toLowerCase()
    : "windows-1252";
}

/** Node decodes Windows-1252 as Latin-1: its letters at 0x80 to 0x9F are put right here. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const asWindows1252 = (text: string) =>
  text.replaceAll(/[\u0080-\u009f]/gu, (letter) => HIGH[letter.charCodeAt(0) - 0x80] ?? letter);

/** Decodes text by its byte order mark, else as UTF-8, else by what the bytes look like. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes("\0")) throw new Refused({ kind: "not_text" });
  return { text: encoding === "windows-1252" ? asWindows1252(text) : text, encoding };
}
