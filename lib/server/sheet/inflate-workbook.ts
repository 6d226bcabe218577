import { inflateRawSync } from "node:zlib";
import { Refused } from "@/lib/server/sheet/refused";

export const MOST_ENTRIES = 500;
export const MOST_INFLATED = 64 * 1024 * 1024;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** Whether a file says of itself that it is an archive, as every workbook is. */
export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const notAWorkbook = () => new Refused({ kind: "not_a_workbook" });

function endRecord(archive: Buffer): number {
  const lowest = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = archive.length - END_LENGTH; at >= lowest; at--)
    if (archive.readUInt32LE(at) === END) return at;
  throw notAWorkbook();
}

/** The bytes of one entry, never more than `most` of them, whatever the archive says of itself. */
function inflate(archive: Buffer, central: number, most: number): Uint8Array {
  if ((archive.readUInt16LE(central + 8) & ENCRYPTED) !== 0)
    throw new Refused({ kind: "old_or_locked_workbook" });
  const method = archive.readUInt16LE(central + 10);
  const local = archive.readUInt32LE(central + 42);
  if (archive.readUInt32LE(local) !== LOCAL) throw notAWorkbook();
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const part = archive.subarray(start, start + archive.readUInt32LE(central + 20));
  if (method === STORED && part.length <= most) return part;
  if (method !== DEFLATED && method !== STORED) throw notAWorkbook();
  try {
    if (method === DEFLATED) return inflateRawSync(part, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw notAWorkbook();
  }
  throw new Refused({ kind: "inflates_too_far", most: MOST_INFLATED });
}

/**
 * Inflates every entry of a workbook under one byte count before anything parses it: a cap on the
 * parser's memory alone lets one huge string kill the whole process.
 */
export function inflateWorkbook(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Uint8Array>();
  try {
    const end = endRecord(archive);
    const count = archive.readUInt16LE(end + 10);
    if (count > MOST_ENTRIES) throw new Refused({ kind: "too_many_entries", most: MOST_ENTRIES });
    let at = archive.readUInt32LE(end + 16);
    let left = MOST_INFLATED;
    for (let i = 0; i < count; i++) {
      if (archive.readUInt32LE(at) !== CENTRAL) throw notAWorkbook();
      const nameLength = archive.readUInt16LE(at + 28);
      const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
      const content = inflate(archive, at, left);
      left -= content.length;
      entries.set(name, content);
      at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
  } catch (error) {
    // Offsets that point outside the file end here as a RangeError of the buffer.
    throw error instanceof RangeError ? notAWorkbook() : error;
  }
  return entries;
}
