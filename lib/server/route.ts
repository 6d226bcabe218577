import "server-only";
import { isNextSignal, refusalOf } from "./action";
import { AppError, type ErrorCode, notFound } from "./errors";

const STATUS: Readonly<Record<ErrorCode | "UNKNOWN", number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  STALE: 409,
  CONFLICT: 409,
  INVALID: 422,
  CLOSED: 409,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
  UNKNOWN: 500,
};

const NO_STORE = { "cache-control": "private, no-store" };

/** Bigints travel as digits. */
const json = (content: unknown, status = 200): Response =>
  new Response(
    JSON.stringify(content, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part)),
    { status, headers: { ...NO_STORE, "content-type": "application/json" } },
  );

/** Loaders redirect a signed-out visitor and show a page where nothing is found; a route answers. */
function plainError(error: unknown): unknown {
  if (!isNextSignal(error)) return error;
  return String(error).includes("NEXT_REDIRECT")
    ? new AppError("UNAUTHENTICATED", "Sign in again; your session has ended.")
    : notFound("page");
}

/** Answers with what the work gives, or with a refusal in the shape that actions use. */
export async function answer(work: () => Promise<unknown>): Promise<Response> {
  try {
    return json({ ok: true, value: await work() });
  } catch (error) {
    const refusal = refusalOf(plainError(error));
    return json(refusal, STATUS[refusal.code]);
  }
}

export interface FileAnswer {
  readonly name: string;
  /** Content type. */
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Of a stream, which does not say how long it is. */
  readonly bytes?: number;
}

/** A file is somebody's: should a browser show it all the same, it runs nothing and reads nothing. */
const AS_A_FILE = {
  ...NO_STORE,
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
};

/** Answers with a file to keep, or with a refusal. */
export async function file(work: () => Promise<FileAnswer>): Promise<Response> {
  try {
    const { name, type, content, bytes } = await work();
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new Response(content, {
      headers: {
        ...AS_A_FILE,
        "content-type": type,
        "content-disposition": disposition,
        ...(bytes !== undefined && { "content-length": String(bytes) }),
      },
    });
  } catch (error) {
    const refusal = refusalOf(plainError(error));
    return json(refusal, STATUS[refusal.code]);
  }
}
