import { Button } from "@/components/ui/button";
import type { Leader } from "@/lib/domain/org/chart";
import type { PlannerActs } from "../planner-acts";
import type { SeatOption } from "../seat";
import { SeatSearch } from "../seat-search";

interface LeaderFieldsProps {
  readonly acts: PlannerActs;
  readonly seats: readonly SeatOption[];
}

interface SeatLineProps {
  readonly label: string;
  readonly seatKey: string | null;
  readonly otherwise: string;
  readonly seats: readonly SeatOption[];
  readonly onShow: (key: string) => void;
}

function SeatLine({ label, seatKey, otherwise, seats, onShow }: SeatLineProps) {
  const seat = seats.find(({ key }) => key === seatKey);
  return (
    <div>
      <p className="text-ink-2">{label}</p>
      {seat === undefined ? (
        <p>{otherwise}</p>
      ) : (
        <button
          type="button"
          className="py-2.5 text-left font-medium underline decoration-rule-2 underline-offset-3 tablet:py-1"
          onClick={() => onShow(seat.key)}
        >
          {seat.label}
        </button>
      )}
    </div>
  );
}

/** Who the chief executive is and who leads partnerships: every count of people starts from them. */
export function LeaderFields({ acts, seats }: LeaderFieldsProps) {
  const { chiefExecutive, leader } = acts.chart;
  const name = (chief: string | null, leads: Leader) =>
    acts.act({ kind: "name_leadership", chiefExecutive: chief, leader: leads });
  return (
    <div className="grid gap-4">
      <div className="grid gap-2">
        <SeatLine
          label="Chief executive"
          seatKey={chiefExecutive}
          otherwise="Not named yet"
          seats={seats}
          onShow={acts.show}
        />
        {acts.mayWrite && (
          <SeatSearch
            label="Name the chief executive"
            labelHidden
            placeholder="Name another…"
            options={seats}
            onChoose={({ key }) => name(key, leader)}
          />
        )}
      </div>
      <div className="grid gap-2">
        <SeatLine
          label="Partnerships leader"
          seatKey={leader.kind === "named" ? leader.key : null}
          otherwise={leader.kind === "none" ? "There is none" : "Not named yet"}
          seats={seats}
          onShow={acts.show}
        />
        {acts.mayWrite && (
          <>
            <SeatSearch
              label="Name the partnerships leader"
              labelHidden
              placeholder="Name another…"
              options={seats}
              onChoose={({ key }) => name(chiefExecutive, { kind: "named", key })}
            />
            <div className="flex flex-wrap gap-2">
              {leader.kind !== "none" && (
                <Button kind="quiet" onClick={() => name(chiefExecutive, { kind: "none" })}>
                  There is none
                </Button>
              )}
              {leader.kind !== "unknown" && (
                <Button kind="quiet" onClick={() => name(chiefExecutive, { kind: "unknown" })}>
                  Not known
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </div>
  );
}
