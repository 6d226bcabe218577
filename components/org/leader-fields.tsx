"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { reached } from "@/components/ui/reached";
import { useToast } from "@/components/ui/toast";
import type { Leader } from "@/lib/domain/org/chart";
import { nameLeadersAction } from "@/lib/features/charts/actions";
import type { StoredChart } from "@/lib/features/charts/schema";
import type { ChartEditing } from "./chart-editing";
import type { SeatOption } from "./seat";
import { SeatSearch } from "./seat-search";

interface LeaderFieldsProps {
  readonly chart: StoredChart;
  readonly seats: readonly SeatOption[];
  readonly editing: ChartEditing;
  readonly onShow: (key: string) => void;
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
          className="py-2.5 text-left tablet:py-1 font-medium underline decoration-rule-2 underline-offset-3"
          onClick={() => onShow(seat.key)}
        >
          {seat.label}
        </button>
      )}
    </div>
  );
}

/** Who the chief executive is and who leads partnerships: every count of people starts from them. */
export function LeaderFields({ chart, seats, editing, onShow }: LeaderFieldsProps) {
  const [error, setError] = useState<string>();
  const [pending, start] = useTransition();
  const say = useToast();

  const name = (chiefExecutive: string | null, leader: Leader) =>
    start(async () => {
      const { workspace, companyId } = editing;
      const { id: chartId, version } = chart;
      const result = await reached(
        nameLeadersAction(workspace, {
          companyId,
          chartId,
          version,
          chiefExecutive,
          leader,
        }),
      );
      setError(result.ok ? undefined : result.message);
      if (result.ok) say({ text: "Saved" });
    });

  const { chiefExecutive, leader } = chart;
  const leaderKey = leader.kind === "named" ? leader.key : null;
  return (
    <div className="grid gap-4" aria-busy={pending}>
      <div className="grid gap-2">
        <SeatLine
          label="Chief executive"
          seatKey={chiefExecutive}
          otherwise="Not named yet"
          {...{ seats, onShow }}
        />
        {editing.mayWrite && (
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
          seatKey={leaderKey}
          otherwise={leader.kind === "none" ? "There is none" : "Not named yet"}
          {...{ seats, onShow }}
        />
        {editing.mayWrite && (
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
      {error !== undefined && (
        <p role="alert" className="text-red">
          {error}
        </p>
      )}
    </div>
  );
}
