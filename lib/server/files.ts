import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "./errors";
import { bodyParts } from "./upload";

/** Bytes of every chunk of a kept file but its last. */
const CHUNK = 1024 * 1024;

export interface ReceivedFile {
  /** 64 lower-case hex digits. */
  readonly sha256: string;
  readonly bytes: number;
  readonly chunks: readonly Uint8Array<ArrayBuffer>[];
}

/**
 * Takes a request's body in as chunks, hashed on the way. It is whole before a transaction opens: a
 * slow sender would hold a connection of the pool.
 */
export async function receiveFile(request: Request, most: number): Promise<ReceivedFile> {
  const hash = createHash("sha256");
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let open = new Uint8Array(CHUNK);
  let filled = 0;
  for await (const part of bodyParts(request, most)) {
    hash.update(part);
    for (let at = 0; at < part.byteLength;) {
      const piece = part.subarray(at, at + CHUNK - filled);
      open.set(piece, filled);
      at += piece.byteLength;
      filled += piece.byteLength;
      if (filled < CHUNK) continue;
      chunks.push(open);
      open = new Uint8Array(CHUNK);
      filled = 0;
    }
  }
  if (filled > 0) chunks.push(open.slice(0, filled));
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  if (bytes === 0) throw new AppError("INVALID", "This file is empty. Nothing of it was kept.");
  return { sha256: hash.digest("hex"), bytes, chunks };
}

/** A kept file as a stream: one chunk is read at a time, when the receiver is ready for it. */
export function sendChunks(
  bytes: number,
  read: (ordinal: number) => Promise<Uint8Array<ArrayBuffer>>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let ordinal = 0;
  return new ReadableStream({
    async pull(controller) {
      controller.enqueue(await read(ordinal));
      ordinal += 1;
      if (ordinal * CHUNK >= bytes) controller.close();
    },
  });
}
