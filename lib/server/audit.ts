import "server-only";
import { now } from "./clock";
import type { Scope } from "./scope";
import { sha256 } from "./sha256";
import type { Tx } from "./transaction";

export interface AuditEntry {
  /** `company.create`: a noun and a verb. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly companyId?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** JSON with sorted keys; bigints as digits. The same content always gives the same text. */
export function canonicalJson(content: unknown): string {
  return JSON.stringify(content, (_, part: unknown) => {
    if (typeof part === "bigint") return part.toString();
    if (part === null || typeof part !== "object" || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

const GENESIS = "0".repeat(64);

export interface AuditLink {
  readonly seq: bigint;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly companyId: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly previousHash: string;
}

/** SHA-256 over everything the link says and the hash before it. */
export function hashLink(link: AuditLink): string {
  return sha256(canonicalJson({ ...link, at: link.at.toISOString() }));
}

/**
 * Writes the row that describes a write, in its transaction. Call it last: it locks the head of the
 * workspace's chain, and a chain whose head is not locked forks.
 */
export async function recordAudit(tx: Tx, scope: Scope, entry: AuditEntry): Promise<void> {
  const { workspaceId } = scope;
  await tx.$executeRaw`
    INSERT INTO audit_heads (workspace_id, seq, hash) VALUES (${workspaceId}::uuid, 0, ${GENESIS})
    ON CONFLICT (workspace_id) DO NOTHING`;
  const [head] = await tx.$queryRaw<{ seq: bigint; hash: string }[]>`
    SELECT seq, hash FROM audit_heads WHERE workspace_id = ${workspaceId}::uuid FOR UPDATE`;
  if (head === undefined) throw new Error("the head of the audit chain is missing");
  const link: AuditLink = {
    seq: head.seq + 1n,
    at: now(),
    actorKind: scope.actor.kind,
    actorId: scope.actor.kind === "user" ? scope.actor.userId : scope.actor.name,
    action: entry.action,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    companyId: entry.companyId ?? null,
    before: entry.before === undefined ? null : canonicalJson(entry.before),
    after: entry.after === undefined ? null : canonicalJson(entry.after),
    previousHash: head.hash,
  };
  const hash = hashLink(link);
  await tx.audit.create({ data: { workspaceId, ...link, hash } });
  await tx.auditHead.update({ where: { workspaceId }, data: { seq: link.seq, hash } });
}

/**
 * Recomputes a workspace's chain; answers with the number of the first link that is not what was
 * written, and with `null` where every link is. A chain whose end was cut off breaks at its head.
 */
export async function firstBrokenLink(tx: Tx, { workspaceId }: Scope): Promise<bigint | null> {
  const rows = await tx.audit.findMany({ where: { workspaceId }, orderBy: { seq: "asc" } });
  let [seq, previousHash] = [0n, GENESIS];
  for (const { workspaceId: _, hash, ...link } of rows) {
    seq += 1n;
    const holds = link.seq === seq && link.previousHash === previousHash && hash === hashLink(link);
    if (!holds) return seq;
    previousHash = hash;
  }
  const head = await tx.auditHead.findUnique({ where: { workspaceId } });
  const end = head ?? { seq: 0n, hash: GENESIS };
  return end.seq === seq && end.hash === previousHash ? null : seq + 1n;
}
