import type { ChartDraft } from "./chart-draft.ts";
import { unknownAmong, wrongDotted } from "./command-checks.ts";
import type { CommandOf, CommandRefusal } from "./commands.ts";

/** Sets some fields of a position. */
export function edit(draft: ChartDraft, { key, fields }: CommandOf<"edit">): CommandRefusal | null {
  const dotted = [...new Set(fields.dotted)];
  const refusal = unknownAmong(draft, [key]) ?? wrongDotted(draft, key, dotted);
  if (refusal !== null) return refusal;
  draft.change(key, fields.dotted === undefined ? fields : { ...fields, dotted });
  return null;
}

/** Names the chief executive and the partnerships leader. */
export function nameLeadership(
  draft: ChartDraft,
  { chiefExecutive, leader }: CommandOf<"name_leadership">,
): CommandRefusal | null {
  const named = leader.kind === "named" ? leader.key : null;
  const refusal = unknownAmong(draft, [chiefExecutive, named]);
  if (refusal === null) draft.name({ chiefExecutive, leader });
  return refusal;
}
