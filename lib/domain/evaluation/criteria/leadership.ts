import type { Position } from "../../org/chart.ts";
import type { Leadership } from "../as-of.ts";
import type { ChartReason, Seat } from "../reason.ts";
import type { Status } from "../status.ts";

type Led = Extract<Leadership, { kind: "led" }>;
type NotLed = Exclude<Leadership, Led>;

export const seatOf = ({ key, title }: Position): Seat => ({ key, title });

/** What every question about the leader answers where there is none to ask about. */
export function withoutLeader({ kind }: NotLed): {
  readonly status: Status;
  readonly reason: ChartReason;
} {
  return { status: kind === "no_leader" ? "not_met" : "unknown", reason: { code: kind } };
}
