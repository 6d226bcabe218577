import type { Leadership } from "../as-of.ts";
import type { Distance, Figures } from "../evaluation.ts";
import type { Position } from "../../org/chart.ts";
import type { Reason, Seat } from "../reason.ts";
import type { Status } from "../status.ts";

/** What was found when a test was put to the inputs. */
export interface Finding {
  readonly status: Status;
  readonly observed: Figures | null;
  readonly reason: Reason;
  readonly distance: Distance | null;
}

type Led = Extract<Leadership, { kind: "led" }>;
type NotLed = Exclude<Leadership, Led>;

const nobody = (status: Status, code: NotLed["kind"]): Finding => ({
  status,
  observed: null,
  reason: { code },
  distance: null,
});

/** What every question about the leader finds where there is none to ask about. */
export const WITHOUT_LEADER: Readonly<Record<NotLed["kind"], Finding>> = {
  no_chart: nobody("unknown", "no_chart"),
  leader_not_named: nobody("unknown", "leader_not_named"),
  no_leader: nobody("not_met", "no_leader"),
};

/** A position as a reason names it. */
export const seatOf = ({ key, title }: Position): Seat => ({ key, title });
