import type { IsoDate } from "../quarter.ts";
import type { Decision } from "./decision.ts";

/** Whether the day of a decision has passed and nobody has said that it is done. */
export const isOverdue = ({ state, on }: Pick<Decision, "state" | "on">, today: IsoDate): boolean =>
  state !== "done" && on < today;
