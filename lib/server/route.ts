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
const jsonText = (content: unknown): string =>
  JSON.stringify(content, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part));

const json = (content: unknown, status = 200): Response =>
  new Response(jsonText(content), {
    status,
    headers: { ...NO_STORE, "content-type": "application/json" },
  });

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

/** Asks for the next part only when the one before has left; a reader who goes stops the work. */
function lineStream(first: IteratorResult<unknown>, rest: AsyncGenerator) {
  const encoder = new TextEncoder();
  let waiting: IteratorResult<unknown> | null = first;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const part = waiting ?? (await rest.next());
        waiting = null;
        if (part.done === true) controller.close();
        else controller.enqueue(encoder.encode(`${jsonText(part.value)}\n`));
      } catch (error) {
        controller.error(refusalOf(error).message);
      }
    },
    async cancel() {
      await rest.return(undefined);
    },
  });
}

/** Answers part by part, a line of JSON each, or with a refusal where the first part is one. */
export async function lines(work: () => AsyncGenerator): Promise<Response> {
  try {
    const parts = work();
    const headers = { ...NO_STORE, "content-type": "application/x-ndjson" };
    return new Response(lineStream(await parts.next(), parts), { headers });
  } catch (error) {
    const refusal = refusalOf(plainError(error));
    return json(refusal, STATUS[refusal.code]);
  }
}
