// Our own engine from its source.
import { importDomain } from "../compile-domain.mjs";
import { LAST_QUARTER } from "../record.mjs";

/** `evaluate()` under the standard rubric, with everything it returns. */
export async function ourEvaluate() {
  const [{ evaluate }, { STANDARD }] = await importDomain([
    "evaluation/evaluate.ts",
    "rubric/cpo-fit.ts",
  ]);
  return (record) => evaluate(record, LAST_QUARTER, STANDARD);
}
