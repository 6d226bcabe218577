import "server-only";
import type { Answer } from "@/lib/domain/close/answer";
import { seated } from "@/lib/domain/close/sitters";
import type { Snapshot } from "@/lib/domain/close/snapshot";
import type { Quarter } from "@/lib/domain/quarter";
import { readAnswerIn } from "@/lib/features/answers/data";
import { readPresentIn } from "@/lib/features/closes/data";
import { closePolicy } from "@/lib/features/closes/policy";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { atOneMoment, type Tx } from "@/lib/server/transaction";

interface ChangesAsked {
  readonly companyId: string;
  readonly from: Quarter;
  readonly to: Quarter;
}

/** The answer about a quarter with what it rests on: frozen where it is closed, else as known now. */
export interface StandingAnswer extends Answer {
  readonly snapshot: Snapshot;
  readonly isClosed: boolean;
}

async function standingIn(
  tx: Tx,
  workspaceId: string,
  asked: { readonly companyId: string; readonly quarter: Quarter },
): Promise<StandingAnswer> {
  const { close, snapshot, sitters } = await readPresentIn(tx, workspaceId, asked);
  if (close !== null) {
    const { evaluation, forecast } = close;
    return { evaluation, forecast, snapshot: close.snapshot, isClosed: true };
  }
  const { companyId } = asked;
  const answer = await readAnswerIn(tx, workspaceId, { companyId, snapshot });
  return { ...answer, snapshot: seated(snapshot, sitters), isClosed: false };
}

/** The answers about two quarters, each with what it rests on, as both stand at one moment. */
export async function readChanges(
  scope: Scope,
  { companyId, from, to }: ChangesAsked,
): Promise<{ readonly before: StandingAnswer; readonly after: StandingAnswer }> {
  assertCan(scope, closePolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    await atOneMoment(tx);
    const before = await standingIn(tx, workspaceId, { companyId, quarter: from });
    return { before, after: await standingIn(tx, workspaceId, { companyId, quarter: to }) };
  });
}
