import "server-only";
import { type Quarter, quarterKey } from "@/lib/domain/quarter";
import { quarterLabel } from "@/lib/format/quarter";
import { now } from "./clock";
import { AppError } from "./errors";
import type { Restatement } from "./generated/prisma/client";
import type { RestatementKind } from "./generated/prisma/enums";
import { storedQuarter } from "./revenue-rows";
import { actingUserId, type Scope } from "./scope";
import { drawSequence, lockCompany } from "./sequence";
import type { Tx } from "./transaction";

interface Restating {
  readonly companyId: string;
  readonly kind: RestatementKind;
  /** What changes: a quarter and motion, a fact, a chart's name. */
  readonly subject: string;
  /** The first quarter that the change touches; null: all. */
  readonly fromQuarter: Quarter | null;
  /** The last one that it touches; absent where it touches all that follow. */
  readonly toQuarter?: Quarter;
  /** Why, in the words of who changes it; null where nobody was asked. */
  readonly reason: string | null;
}

/** How long the same reason, given again for the same, is one restatement: a change saved in parts. */
const ONE_SITTING_MS = 12 * 60 * 60 * 1000;

/** Refuses with the sentence that a screen asks for the reason with. */
function refusal(first: Quarter, last: Quarter): AppError {
  const [closed, wanted] =
    first === last
      ? [`${quarterLabel(first)} is closed.`, "Say why it changes; the close stays as it is."]
      : [
          `${quarterLabel(first)} to ${quarterLabel(last)} are closed.`,
          "Say why they change; the closes stay as they are.",
        ];
  return new AppError("CLOSED", `${closed} ${wanted}`, { current: { closed } });
}

type NewRestatement = Omit<Restatement, "seq">;

/** Whether a restatement of the same sitting says the same, and no close has taken it in since. */
async function isSaid(
  tx: Tx,
  { at, ...said }: NewRestatement,
  lastClose: bigint,
): Promise<boolean> {
  const sitting = { gte: new Date(at.getTime() - ONE_SITTING_MS) };
  const where = { ...said, at: sitting, seq: { gt: lastClose } };
  return (await tx.restatement.count({ where })) > 0;
}

/**
 * Keeps why something changes that closed quarters were judged by; the closes stay. Without a reason
 * it refuses. Does nothing where none of the quarters that it touches is closed, nor where the same
 * was said just before. Called in the transaction of the change, whose audit row tells of both.
 */
export async function restateIn(
  tx: Tx,
  scope: Scope,
  { companyId, kind, subject, fromQuarter, toQuarter, reason }: Restating,
): Promise<void> {
  const { workspaceId } = scope;
  await lockCompany(tx, scope, companyId);
  const closed = await tx.close.findMany({
    where: {
      workspaceId,
      companyId,
      quarter: {
        ...(fromQuarter !== null && { gte: quarterKey(fromQuarter) }),
        ...(toQuarter !== undefined && { lte: quarterKey(toQuarter) }),
      },
    },
    orderBy: { quarter: "asc" },
    select: { quarter: true, seq: true },
  });
  const [first, last] = [closed[0]?.quarter, closed.at(-1)?.quarter];
  if (first === undefined || last === undefined) return;
  if (reason === null) throw refusal(storedQuarter(first), storedQuarter(last));
  const restatement: NewRestatement = {
    workspaceId,
    companyId,
    kind,
    subject,
    fromQuarter: fromQuarter === null ? first : quarterKey(fromQuarter),
    toQuarter: last,
    reason,
    byUserId: actingUserId(scope),
    at: now(),
  };
  const lastClose = closed.reduce((latest, { seq }) => (seq > latest ? seq : latest), 0n);
  if (await isSaid(tx, restatement, lastClose)) return;
  const seq = await drawSequence(tx, scope, companyId, 1);
  await tx.restatement.create({ data: { ...restatement, seq } });
}
