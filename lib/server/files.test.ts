import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { receiveFile, sendChunks } from "./files";

const MB = 1024 * 1024;

/** A request whose body arrives in parts of `step` bytes. */
function post(content: Uint8Array, step: number, declared = content.byteLength): Request {
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= content.byteLength) return controller.close();
      controller.enqueue(content.subarray(at, at + step));
      at += step;
    },
  });
  return new Request("https://example.com/files", {
    method: "POST",
    body,
    duplex: "half",
    headers: { "content-length": String(declared) },
  } as RequestInit);
}

const hashOf = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

test.each([
  [1, 1],
  [MB - 1, 65_536],
  [MB, 65_536],
  [MB + 1, 70_001],
  [3 * MB, 5 * MB],
  [3 * MB + 17, 999_983],
])("%d bytes in parts of %d come out as they went in", async (size, step) => {
  const content = randomBytes(size);
  const { sha256, bytes, chunks } = await receiveFile(post(content, step), 4 * MB);
  expect({ sha256, bytes, chunks: chunks.length }).toEqual({
    sha256: hashOf(content),
    bytes: size,
    chunks: Math.ceil(size / MB),
  });
  expect(chunks.slice(0, -1).every((chunk) => chunk.byteLength === MB)).toBe(true);
  const sent = await new Response(
    sendChunks(bytes, (ordinal) => Promise.resolve(chunks[ordinal] ?? new Uint8Array())),
  ).bytes();
  expect(hashOf(sent)).toBe(sha256);
});

test("a file may be as large as it may be, and not a byte larger", async () => {
  const whole = await receiveFile(post(randomBytes(2 * MB), MB), 2 * MB);
  expect(whole.bytes).toBe(2 * MB);
  const refusal = { code: "TOO_LARGE" };
  const larger = () => randomBytes(2 * MB + 1);
  await expect(receiveFile(post(larger(), MB), 2 * MB)).rejects.toMatchObject(refusal);
  // Who declares less than arrives is found out by the count.
  await expect(receiveFile(post(larger(), MB, 5), 2 * MB)).rejects.toMatchObject(refusal);
});

test("a file that arrives in part, or empty, is refused", async () => {
  const refusal = { code: "INVALID" };
  await expect(receiveFile(post(randomBytes(9), 4, 10), MB)).rejects.toMatchObject(refusal);
  await expect(receiveFile(post(new Uint8Array(), 4), MB)).rejects.toMatchObject(refusal);
});
