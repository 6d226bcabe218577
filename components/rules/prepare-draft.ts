import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { rubricAt } from "@/lib/domain/rubric/pins";
import type { Rubric } from "@/lib/domain/rubric/rubric";
import type { RubricDraft } from "@/lib/features/rubric-drafts/schema";
import type { PinnedCompany } from "@/lib/features/rubric-pins/schema";
import type { RubricVersion } from "@/lib/features/rubrics/schema";
import { counted } from "@/lib/format/count";
import { momentLabel } from "@/lib/format/date";
import { rubricLabel } from "@/lib/format/rubric";
import type { Compared } from "./draft-comparison";

interface DraftInput {
  readonly draft: RubricDraft;
  readonly versions: readonly RubricVersion[];
  readonly companies: readonly PinnedCompany[];
  readonly locale: string;
}

/** Rules with what they are to a draft: what it was copied from, and whom they judge today. */
function comparedWith(rubric: Rubric, { draft, companies, locale }: DraftInput): Compared {
  const name = rubricLabel(rubric.name);
  const judged = companies.filter(
    ({ pins, running }) => rubricAt(pins, running).name === rubric.name,
  ).length;
  const notes = [
    rubric.name === draft.base.name ? "copied from" : null,
    judged === 0 ? null : `judges ${counted(judged, "company", "companies", locale)}`,
  ].filter((note) => note !== null);
  const label = notes.length === 0 ? name : `${name} (${notes.join(", ")})`;
  return { name, label, parameters: rubric.parameters };
}

/** What a draft can be held against, and the line over its sentence. */
export function prepareDraft(input: DraftInput) {
  const { draft, versions, locale } = input;
  const others = [...versions.map(({ rubric }) => rubric), STANDARD].filter(
    ({ name }) => name !== draft.base.name,
  );
  const by = draft.by === null ? "" : ` by ${draft.by}`;
  return {
    about: `Draft, begun ${momentLabel(draft.at, locale)}${by}`,
    compared: [draft.base, ...others].map((rubric) => comparedWith(rubric, input)),
  };
}
