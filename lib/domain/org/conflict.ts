import type { Leader, Manager, Position } from "./chart.ts";
import type { PositionField } from "./position-fields.ts";

/** What was there, what somebody else made of it, and what this edit would make of it. */
interface Sides<Value> {
  readonly before: Value;
  readonly theirs: Value;
  readonly mine: Value;
}

export type FieldConflict = {
  readonly [Field in PositionField]: {
    readonly key: string;
    readonly field: Field;
  } & Sides<Position[Field]>;
}[PositionField];

/** One thing on which an edit and the chart as it is now do not agree. */
export type Conflict =
  | FieldConflict
  /** Its place among its siblings, each time said by who stands before it. */
  | ({ readonly key: string; readonly field: "place" } & Sides<string | null>)
  /** The whole seat: added by both, or edited by one and removed by the other; null where it is not. */
  | ({ readonly key: string; readonly field: "position" } & Sides<Position | null>)
  /** Keys of those who have come to report to a seat that this edit removes. */
  | ({ readonly key: string; readonly field: "reports" } & Sides<readonly string[]>)
  /** The manager that this edit gives it is gone, or sits below it by now. */
  | ({ readonly key: string; readonly field: "manager_gone" | "cycle" } & Sides<Manager | null>)
  | ({ readonly key: null; readonly field: "chiefExecutive" } & Sides<string | null>)
  | ({ readonly key: null; readonly field: "leader" } & Sides<Leader>);
