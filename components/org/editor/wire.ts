import { closedRefusal } from "@/lib/features/restatements/schema";
import type { Edit } from "./edit";
import type { News } from "./editor-state";

/** What became of a request. */
export type Answer =
  | ({ readonly kind: "saved" } & News)
  /** Does not agree with what others stored, which is told; which of it, the domain knows as well. */
  | ({ readonly kind: "stale" } & News)
  /** Changes what closed quarters were judged by, which is said; a reason has to go with it. */
  | { readonly kind: "closed"; readonly closed: string }
  /** Will not be taken as it is, and why. */
  | { readonly kind: "refused"; readonly message: string }
  /** Nothing answered, or not in a way that says anything about the edits. */
  | { readonly kind: "unreached" }
  | { readonly kind: "signed_out" };

export interface Wire {
  readonly send: (since: number, edits: readonly Edit[], reason: string | null) => Promise<Answer>;
  readonly news: (since: number) => Promise<Answer>;
}

type Body =
  | { readonly ok: true; readonly value: News }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      readonly current?: unknown;
    };

/** Our own route tells of others in this shape, or sends nothing else here. */
const isNews = (current: unknown): current is News =>
  typeof current === "object" && current !== null && "others" in current;

function answerOf(body: Body): Answer {
  if (body.ok) return { kind: "saved", ...body.value };
  const { code, message, current } = body;
  if (code === "STALE" && isNews(current)) {
    const { version, others } = current;
    return { kind: "stale", version, others };
  }
  const refusal = code === "CLOSED" ? closedRefusal.safeParse(current).data : undefined;
  if (refusal !== undefined) return { kind: "closed", closed: refusal.closed };
  if (code === "UNAUTHENTICATED") return { kind: "signed_out" };
  const mayPass = code === "UNKNOWN" || code === "RATE_LIMITED";
  return mayPass ? { kind: "unreached" } : { kind: "refused", message };
}

async function ask(address: string, request: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(address, request);
    // Our own route answers in this shape, whatever the status; anything else fails to parse.
    return answerOf((await response.json()) as Body);
  } catch {
    return { kind: "unreached" };
  }
}

interface Address {
  readonly workspace: string;
  readonly company: string;
  readonly chartId: string;
}

/** The chart's edits on the server; workspace and company by their slugs. */
export function chartWire({ workspace, company, chartId }: Address): Wire {
  const address = `/api/w/${workspace}/c/${company}/charts/${chartId}/edits`;
  return {
    send: (since, edits, reason) =>
      ask(address, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ since, edits, reason }),
      }),
    news: (since) => ask(`${address}?since=${since}`, { cache: "no-store" }),
  };
}
