import "server-only";
import type { Answer } from "@/lib/domain/close/answer";
import { seated } from "@/lib/domain/close/sitters";
import { type Snapshot, snapshotOf, type SnapshotSource } from "@/lib/domain/close/snapshot";
import { closeOf, type IsoDate, type Quarter, shift } from "@/lib/domain/quarter";
import { rubricAt } from "@/lib/domain/rubric/pins";
import { readAnswerIn } from "@/lib/features/answers/data";
import { type Present, readCloseIn, readPresentIn } from "@/lib/features/closes/data";
import { closePolicy } from "@/lib/features/closes/policy";
import type { ClosedQuarter, OpenedClose } from "@/lib/features/closes/schema";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";

export interface VerdictAsked {
  readonly companyId: string;
  readonly quarter: Quarter;
  /** Null: the official close, where it is closed. */
  readonly revision: number | null;
  /** Of a closed quarter: as it was known at the close, or by today's rows. */
  readonly known: "then" | "now";
}

/** The answer about one quarter, and all that it rests on. */
export interface ReadVerdict {
  readonly answer: Answer;
  /** What the answer was made from, with the names of those who sat there. */
  readonly snapshot: Snapshot;
  /** The close that was asked for; null while the quarter is open. */
  readonly close: OpenedClose | null;
  /** What today's rows say of a closed quarter; null while it is open. */
  readonly now: Answer | null;
  /** The quarter before, as it was closed or as today's rows have it; null where it has no revenue. */
  readonly before: Answer | null;
}

const frozen = ({ evaluation, forecast }: ClosedQuarter): Answer => ({ evaluation, forecast });

/** What a company had on record that was in effect by a day: what came later was news to that quarter. */
function inEffectBy({ record, ...source }: SnapshotSource, close: IsoDate): SnapshotSource {
  const charts = record.charts.filter(
    ({ kind, effectiveFrom }) => kind !== "actual" || effectiveFrom <= close,
  );
  const facts = record.facts.filter(({ from }) => from <= close);
  return { ...source, record: { ...record, charts, facts } };
}

/** The answer about the quarter before: that of its close, else by the same rows. */
async function beforeOf(
  tx: Tx,
  workspaceId: string,
  { companyId, quarter: asked }: VerdictAsked,
  { stored }: Present,
): Promise<Answer | null> {
  const quarter = shift(asked, -1);
  const close = await readCloseIn(tx, workspaceId, { companyId, quarter, revision: null });
  if (close !== null) return frozen(close);
  if (!stored.complete.has(quarter)) return null;
  const known = inEffectBy(stored, closeOf(quarter, stored.record.profile.fiscalYearStartMonth));
  const snapshot = snapshotOf(known, quarter, rubricAt(stored.pins, quarter), false);
  return readAnswerIn(tx, workspaceId, { companyId, snapshot });
}

/** The answer about a quarter: computed while it is open, read as it was frozen once it is closed. */
export async function readVerdict(scope: Scope, question: VerdictAsked): Promise<ReadVerdict> {
  assertCan(scope, closePolicy.read);
  const { workspaceId } = scope;
  const { companyId, quarter, revision, known } = question;
  return inWorkspace(scope, async (tx) => {
    const present = await readPresentIn(tx, workspaceId, { companyId, quarter });
    const before = await beforeOf(tx, workspaceId, question, present);
    const { snapshot, sitters, close: official } = present;
    const now = await readAnswerIn(tx, workspaceId, { companyId, snapshot });
    const isOfficial = revision === null || revision === official?.revision;
    const asked = isOfficial
      ? official
      : await readCloseIn(tx, workspaceId, { companyId, quarter, revision });
    // A revision that never was reads as the quarter stands.
    const close = asked ?? official;
    const today = seated(snapshot, sitters);
    if (close === null) return { answer: now, snapshot: today, close, now: null, before };
    return known === "now"
      ? { answer: now, snapshot: today, close, now, before }
      : { answer: frozen(close), snapshot: close.snapshot, close, now, before };
  });
}
