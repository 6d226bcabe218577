import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "./errors";

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Lower-case hex. */
  readonly sha256: string;
}

const megabytes = (bytes: number) => `${Math.floor(bytes / 2 ** 20)} MB`;

const tooLarge = (most: number) =>
  new AppError("TOO_LARGE", `This file is larger than ${megabytes(most)}. Nothing was read.`);

/**
 * Reads a request's body as one file of at most `most` bytes: refused by its declared size before a
 * byte is read, by its counted size while it arrives, and when fewer bytes arrive than declared.
 */
export async function readUpload(request: Request, most: number): Promise<Upload> {
  const declared = Number(request.headers.get("content-length") ?? "0");
  if (declared > most) throw tooLarge(most);
  if (request.body === null) throw new AppError("INVALID", "No file arrived.");
  const chunks: Uint8Array[] = [];
  let counted = 0;
  for await (const chunk of request.body) {
    counted += chunk.byteLength;
    if (counted > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  if (counted < declared)
    throw new AppError("INVALID", "The file arrived only in part. Send it again.");
  const bytes = new Uint8Array(counted);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  const name = new URL(request.url).searchParams.get("file") ?? "file";
  return {
    name: name.slice(0, 200),
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}
