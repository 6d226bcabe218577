import "server-only";
import { AppError } from "./errors";
import { readBody } from "./upload";

const broken = () =>
  new AppError("INVALID", "What was sent did not arrive whole. Nothing was saved; try again.");

/** Reads a request's body of at most `most` bytes as JSON; what it means is for the caller's schema. */
export async function readJson(request: Request, most: number): Promise<unknown> {
  const content = await readBody(request, most);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(content));
  } catch {
    throw broken();
  }
}
