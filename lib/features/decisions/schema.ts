import { z } from "zod";
import { isValueOf } from "@/lib/domain/evaluation/facts";
import { type Decision, DECISION_STATES } from "@/lib/domain/scenario/decision";
import { keyField } from "@/lib/features/charts/schema";
import { isoDateField } from "@/lib/features/dates/schema";
import { factField } from "@/lib/features/facts/schema";

/** A plan entry as stored. */
export type PlannedDecision = Decision & { readonly id: string; readonly version: number };

/** What an entry of the plan said, and when it was made to say so. */
export interface DecisionMove {
  /** Null where it was planned anew, or put back. */
  readonly before: Decision | null;
  /** Null where it was withdrawn. */
  readonly after: Decision | null;
  readonly at: Date;
  /** Null where that is not known. */
  readonly by: string | null;
}

/** A plan entry with everything that was ever changed of it, earliest first. */
export interface PlanEntry {
  readonly decision: PlannedDecision;
  readonly moves: readonly DecisionMove[];
}

const dated = {
  on: isoDateField,
  state: z.enum(DECISION_STATES),
  owner: z.string().trim().min(1, "Say who owns it.").max(200),
};

/** A plan entry as a form sends it and as a move keeps it. */
export const decisionField = z.discriminatedUnion("kind", [
  z
    .object({ kind: z.literal("fact"), fact: factField, value: z.string(), ...dated })
    .transform((decision, context) => {
      const { fact, value } = decision;
      if (isValueOf(fact, value)) return { ...decision, value };
      context.addIssue({ code: "custom", path: ["value"], message: "Choose one of the answers." });
      return z.NEVER;
    }),
  z.object({ kind: z.literal("chart"), chart: keyField, ...dated }),
]);

export const planDecisionInput = z.object({ companyId: z.uuid(), decision: decisionField });
export type PlanDecisionInput = z.output<typeof planDecisionInput>;

const known = { companyId: z.uuid(), decisionId: z.uuid(), version: z.int32().positive() };

export const changeDecisionInput = z.object({ ...known, decision: decisionField });
export type ChangeDecisionInput = z.output<typeof changeDecisionInput>;

export const withdrawDecisionInput = z.object({ ...known, withdrawn: z.boolean() });
export type WithdrawDecisionInput = z.output<typeof withdrawDecisionInput>;
