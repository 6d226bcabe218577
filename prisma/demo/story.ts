// Reads a demonstration company and what is told of its past.
import { z } from "zod";
import { decimalsOf } from "@/lib/domain/currency";
import { parseAmount } from "@/lib/domain/money";
import { MOTIONS } from "@/lib/domain/revenue/line";
import type { Dossier } from "@/lib/features/dossier/file/dossier";
import { readDossier } from "@/lib/features/dossier/file/read";
import { quarterField } from "@/lib/features/revenue/schema";
import type { EarlierPlan, LateChange } from "./history";
import { shiftDossier } from "./shift-dossier";

const pastField = z.object({
  /** Earliest first; each holds up to a close, the dossier's own from then on. */
  plans: z.array(
    z.object({ from: quarterField, until: quarterField, decisions: z.array(z.unknown()) }),
  ),
  restatement: z
    .object({
      quarter: quarterField,
      motion: z.enum(MOTIONS),
      /** By how much the close was too high, in the company's currency. */
      less: z.string(),
      reason: z.string(),
    })
    .nullable(),
});

export interface Story {
  /** As it was recorded before the restatement. */
  readonly dossier: Dossier;
  readonly plans: readonly EarlierPlan[];
  readonly lateChange: LateChange | null;
}

function dossierFrom(content: object): Dossier {
  const dossier = readDossier(JSON.stringify(content));
  if (!dossier.ok) throw new Error(JSON.stringify(dossier.refusal));
  return dossier.value;
}

/** The dossier with the amount that was recorded at first. */
function beforeChange(dossier: Dossier, { quarter, motion, less }: LateChange): Dossier {
  const revenue = dossier.record.revenue.map((line) =>
    line.quarter === quarter && line.motion === motion
      ? { ...line, amount: line.amount + less }
      : line,
  );
  return { ...dossier, record: { ...dossier.record, revenue } };
}

/** The story of a dossier and its past, both moved by whole quarters. */
export function readStory(dossierJson: string, pastJson: string, by: number): Story {
  const content = z.looseObject({}).parse(JSON.parse(shiftDossier(dossierJson, by)));
  const dossier = dossierFrom(content);
  const { plans, restatement } = pastField.parse(JSON.parse(shiftDossier(pastJson, by)));
  const earlier = plans.map(({ from, until, decisions }) => {
    return { from, until, decisions: dossierFrom({ ...content, decisions }).decisions };
  });
  if (restatement === null) return { dossier, plans: earlier, lateChange: null };
  const less = parseAmount(restatement.less, decimalsOf(dossier.record.profile.currency) ?? 0);
  if (!less.ok) throw new Error(less.refusal);
  const lateChange = { ...restatement, less: less.value };
  return { dossier: beforeChange(dossier, lateChange), plans: earlier, lateChange };
}
