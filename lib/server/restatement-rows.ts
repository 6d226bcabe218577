import "server-only";
import { type Quarter, quarterKey } from "@/lib/domain/quarter";
import { quarterLabel } from "@/lib/format/quarter";
import { now } from "./clock";
import { AppError } from "./errors";
import type { RestatementKind } from "./generated/prisma/enums";
import { storedQuarter } from "./revenue-rows";
import { actingUserId, type Scope } from "./scope";
import { drawSequence } from "./sequence";
import type { Tx } from "./transaction";

interface Restating {
  readonly companyId: string;
  readonly kind: RestatementKind;
  /** What changes: a quarter and motion, a fact, a chart's name. */
  readonly subject: string;
  /** The first quarter that the change touches; null: all. */
  readonly fromQuarter: Quarter | null;
  /** Why, in the words of who changes it; null where nobody was asked. */
  readonly reason: string | null;
}

/** `FY27 Q2 is closed.`, of one quarter or of several. */
function refusal(first: Quarter, last: Quarter): AppError {
  const closed =
    first === last
      ? `${quarterLabel(first)} is closed. Say why it changes; the close stays as it is.`
      : `${quarterLabel(first)} to ${quarterLabel(last)} are closed. Say why they change; the closes stay as they are.`;
  return new AppError("CLOSED", closed);
}

/**
 * Keeps why something changes that closed quarters were judged by; the closes stay. Without a reason
 * it refuses. Does nothing where no quarter from `fromQuarter` on is closed. Called in the transaction
 * of the change, whose audit row tells of both.
 */
export async function restateIn(
  tx: Tx,
  scope: Scope,
  { companyId, kind, subject, fromQuarter, reason }: Restating,
): Promise<void> {
  const { workspaceId } = scope;
  const seq = await drawSequence(tx, scope, companyId, 1);
  const closed = await tx.close.findMany({
    where: {
      workspaceId,
      companyId,
      ...(fromQuarter !== null && { quarter: { gte: quarterKey(fromQuarter) } }),
    },
    orderBy: { quarter: "asc" },
    select: { quarter: true },
  });
  const [first, last] = [closed[0]?.quarter, closed.at(-1)?.quarter];
  if (first === undefined || last === undefined) return;
  if (reason === null) throw refusal(storedQuarter(first), storedQuarter(last));
  const touched = { fromQuarter: quarterKey(fromQuarter ?? storedQuarter(first)), toQuarter: last };
  const byUserId = actingUserId(scope);
  await tx.restatement.create({
    data: { workspaceId, companyId, seq, kind, subject, reason, byUserId, at: now(), ...touched },
  });
}
