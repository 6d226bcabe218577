import type { CompanyRecord } from "@/lib/domain/company";
import type { Criterion, CriterionKind, Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Status } from "@/lib/domain/evaluation/status";
import { criterionName } from "@/lib/format/criterion";
import { criterionSentence } from "@/lib/format/criterion-sentence";
import type { Setting } from "@/lib/format/setting";
import { hasProof, prepareProof, type ProofView } from "./prepare-proof";

export interface CriterionView {
  readonly id: string;
  readonly name: string;
  readonly status: Status;
  readonly sentence: string;
  /** Which kind it is, and whose number it asks for. */
  readonly note: string;
  readonly proof: ProofView | null;
}

const KINDS: Readonly<Record<CriterionKind, string>> = {
  projected: "Projected from revenue",
  waited_for: "Waited for",
  decided: "Somebody decides it",
};

/** A criterion as its row tells it. */
export function criterionView(
  criterion: Criterion,
  record: CompanyRecord,
  evaluation: Evaluation,
  setting: Setting,
): CriterionView {
  const origin = criterion.origin === "source" ? "the source’s number" : "our number";
  const numeric = criterion.distance !== null || criterion.threshold !== null;
  return {
    id: criterion.id,
    name: criterionName(criterion.id),
    status: criterion.status,
    sentence: criterionSentence(criterion, setting),
    note: numeric ? `${KINDS[criterion.kind]}, ${origin}` : KINDS[criterion.kind],
    proof: hasProof(criterion.proof)
      ? prepareProof(criterion.proof, record, evaluation, setting)
      : null,
  };
}
