import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import type { FileRecord } from "@/lib/domain/file-record";
import { AppError } from "./errors";
import { parseInput } from "./input";

interface Upload {
  readonly file: FileRecord;
  readonly content: Uint8Array;
  /** What stands before the file, where the address is too short for it; null where nothing does. */
  readonly preface: unknown;
}

/** Bytes of the longest preface. */
const MOST_PREFACE = 4 * 1024 * 1024;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("INVALID", "What goes with the file did not arrive whole. Send it again.");
  }
}

/** What goes with a file: it stands in the address as JSON. */
export function readUploadInput<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): z.output<Schema> {
  const text = new URL(request.url).searchParams.get("input") ?? "";
  return parseInput(schema, jsonOf(text));
}

const megabytes = (bytes: number) => `${Math.floor(bytes / 2 ** 20)} MB`;

const tooLarge = (most: number) =>
  new AppError("TOO_LARGE", `This is larger than ${megabytes(most)}. Nothing of it was read.`);

/** The name is a label: characters that nobody can read or the database cannot keep are left out. */
export const fileNameOf = (request: Request) =>
  Array.from(new URL(request.url).searchParams.get("file") ?? "file")
    .filter((letter) => !/[\p{Cc}\p{Surrogate}]/u.test(letter))
    .slice(0, 200)
    .join("");

/**
 * The parts of a request's body as they arrive, at most `most` bytes: refused by its declared size
 * before a byte is read, by its counted size on the way, and when fewer bytes arrive than declared.
 */
export async function* bodyParts(request: Request, most: number): AsyncGenerator<Uint8Array> {
  const declared = Number(request.headers.get("content-length") ?? "0");
  if (declared > most) throw tooLarge(most);
  if (request.body === null) throw new AppError("INVALID", "Nothing arrived. Send it again.");
  let counted = 0;
  for await (const part of request.body) {
    counted += part.byteLength;
    if (counted > most) throw tooLarge(most);
    yield part;
  }
  if (counted < declared) throw new AppError("INVALID", "It arrived only in part. Send it again.");
}

/** Reads a request's body of at most `most` bytes. */
export async function readBody(request: Request, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of bodyParts(request, most)) parts.push(part);
  const content = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    content.set(part, at);
    at += part.byteLength;
  }
  return content;
}

/** How many bytes of the body stand before the file. */
function prefaceLength(request: Request): number {
  const length = Number(new URL(request.url).searchParams.get("preface") ?? "0");
  if (Number.isSafeInteger(length) && length >= 0 && length <= MOST_PREFACE) return length;
  throw new AppError("INVALID", "What goes with the file is too long.");
}

/** Reads a request's body as one file of at most `most` bytes, behind as much JSON as the address says. */
export async function readUpload(request: Request, most: number): Promise<Upload> {
  const length = prefaceLength(request);
  const body = await readBody(request, most + length);
  if (body.byteLength < length)
    throw new AppError("INVALID", "It arrived only in part. Send it again.");
  const preface = length === 0 ? null : jsonOf(new TextDecoder().decode(body.subarray(0, length)));
  const content = body.slice(length);
  const name = fileNameOf(request);
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { file: { name, bytes: content.byteLength, sha256 }, content, preface };
}
