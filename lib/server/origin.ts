import "server-only";
import { env } from "./env";
import { AppError } from "./errors";

/**
 * Refuses a request that another site made a browser send. Server Actions have this check from the
 * framework; a route handler that acts on the cookie calls it first. `X-Forwarded-Host` is not read.
 */
export function assertSameOrigin(request: Request): void {
  const origin = request.headers.get("origin") ?? "";
  const ours = [new URL(env().NEXTAUTH_URL).host, request.headers.get("host")];
  if (!URL.canParse(origin) || !ours.includes(new URL(origin).host)) {
    throw new AppError("FORBIDDEN", "This request did not come from one of our own pages.");
  }
}
