import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { headers } from "next/headers";
import { env } from "./env";

/** For limits, the account's log and the list of signed-in browsers. */
export interface Visitor {
  readonly address: string;
  readonly userAgent: string | null;
}

const HEADER = "x-titleworthy-address";

/** The last hop of the list is what our own proxy added; all before it is the visitor's word. */
const lastHop = (forwarded: string | string[] | undefined) =>
  [forwarded ?? []].flat().join(",").split(",").at(-1)?.trim();

/** An IPv6 network counts as one address: its owner has 2^64 of them. */
export function bucketOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail = ""] = plain.toLowerCase().split("::");
  const before = head.split(":").filter((group) => group !== "");
  const after = tail.split(":").filter((group) => group !== "");
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  return `${[...before, ...zeros, ...after].slice(0, 4).join(":")}::/64`;
}

/** The cast: Node documents this channel's messages and types them as unknown. */
const requestOf = (message: unknown) => (message as { request: IncomingMessage }).request;

/**
 * Writes each request's address into a header of our own, over whatever the visitor sent: the
 * framework keeps a forged `X-Forwarded-For` and does not hand on the socket.
 */
export function stampClientAddress(): void {
  const trusted = env().TRUST_PROXY === "1";
  subscribe("http.server.request.start", (message) => {
    const request = requestOf(message);
    const hop = trusted ? lastHop(request.headers["x-forwarded-for"]) : undefined;
    request.headers[HEADER] = bucketOf(hop || (request.socket.remoteAddress ?? "unknown"));
  });
}

/** Where this request comes from. Without the stamp all visitors share one address and its limit. */
export async function currentVisitor(): Promise<Visitor> {
  const sent = await headers();
  return { address: sent.get(HEADER) ?? "unknown", userAgent: sent.get("user-agent") };
}
