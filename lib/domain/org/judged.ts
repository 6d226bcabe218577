import type { ChartPatch, PositionChange } from "./patch.ts";
import { changedFields, type PositionField } from "./position-fields.ts";

/** What no condition, pitfall or forecast reads: who sits there, and what is said beside the seat. */
const UNREAD: ReadonlySet<PositionField> = new Set(["person", "dotted", "description"]);

const isRead = ({ before, after }: PositionChange): boolean =>
  before === null ||
  after === null ||
  changedFields(before.position, after.position).some((field) => !UNREAD.has(field));

/**
 * Whether a change of a chart may change what is judged by it. Another person in a seat, a dotted
 * line, a description and the order of siblings do not.
 */
export const isJudged = ({ positions, leadership }: ChartPatch): boolean =>
  leadership !== null || positions.some(isRead);
