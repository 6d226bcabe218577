"use client";

import { useId, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Dialog } from "@/components/ui/dialog";
import type { Chart, Manager, Position } from "@/lib/domain/org/chart";
import { positionAt } from "@/lib/domain/org/structure";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import { seatTitle } from "@/lib/format/position";
import { quoted } from "@/lib/format/quoted";
import { keysBelow } from "../branch";
import type { PlannerActs } from "../planner-acts";
import type { SeatOption } from "../seat";
import { SeatSearch } from "../seat-search";

interface MoveDialogProps {
  readonly acts: PlannerActs;
  readonly position: Position;
  readonly seats: readonly SeatOption[];
  readonly onClose: () => void;
}

/** Who is to be the new manager; `top`: nobody. */
type Goal = { readonly kind: "named"; readonly key: string } | { readonly kind: "top" };

function managerNow(manager: Manager, labelOf: (key: string) => string | undefined): string {
  switch (manager.kind) {
    case "named":
      return `Now: ${labelOf(manager.key) ?? manager.key}`;
    case "top":
      return "It reports to nobody now.";
    case "not_established":
      return `Its manager, ${quoted(manager.raw)}, was not found.`;
  }
}

/** Where its reports go when a position moves alone. */
function leftBehind(manager: Manager, chart: Chart): string {
  switch (manager.kind) {
    case "named": {
      const stays = positionAt(chart, manager.key);
      return `Its reports go to ${stays === null ? "its manager" : seatTitle(stays)}`;
    }
    case "top":
      return "Its reports become tops of the chart";
    case "not_established":
      return "Its reports wait for the same manager, who was not found";
  }
}

/** Gives a position another manager, with its team or alone: then also one whom it leaves behind. */
export function MoveDialog({ acts, position, seats, onClose }: MoveDialogProps) {
  const { chart } = acts;
  const { key } = position;
  const [goal, setGoal] = useState<Goal | null>(null);
  const [team, setTeam] = useState<"with" | "alone">("with");
  const below = useMemo(() => keysBelow(chart, key), [chart, key]);
  const manager = position.manager.kind === "named" ? position.manager.key : null;
  const options = seats.filter(
    (seat) =>
      seat.key !== key && seat.key !== manager && (team === "alone" || !below.has(seat.key)),
  );
  const [isTried, setTried] = useState(false);
  const id = useId();
  const labelOf = (of: string) => seats.find((seat) => seat.key === of)?.label;

  const move = () => {
    setTried(true);
    if (goal === null || !acts.act({ kind: "move", key, manager: goal, team })) return;
    onClose();
    acts.show(key);
  };

  const people = counted(below.size, "position", "positions", LOCALE);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Whom should ${seatTitle(position)} report to?`}
      actions={
        <>
          <Button kind="primary" type="submit" form={id}>
            Move
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <form
        id={id}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          move();
        }}
      >
        <p className="text-ink-2">{managerNow(position.manager, labelOf)}</p>
        <SeatSearch
          label="New manager"
          placeholder="Find a title or a person"
          options={options}
          onChoose={(seat) => setGoal({ kind: "named", key: seat.key })}
        />
        <div className="flex min-h-10 flex-wrap items-center justify-between gap-2 tablet:min-h-8">
          <output className={goal === null && isTried ? "text-red" : "font-semibold"}>
            {goal === null
              ? isTried && "Choose the new manager first."
              : goal.kind === "top"
                ? "Nobody: a top of the chart"
                : labelOf(goal.key)}
          </output>
          {position.manager.kind !== "top" && (
            <Button kind="quiet" onClick={() => setGoal({ kind: "top" })}>
              Make it a top of the chart
            </Button>
          )}
        </div>
        {below.size > 0 && (
          <ChoiceGroup<"with" | "alone">
            legend="And those who report to it?"
            name={`${id}-team`}
            value={team}
            onChange={setTeam}
            choices={[
              { value: "with", label: "With its team", hint: `${people} come along` },
              {
                value: "alone",
                label: "Alone",
                hint: leftBehind(position.manager, chart),
              },
            ]}
          />
        )}
      </form>
    </Dialog>
  );
}
