"use client";

import { useId, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Dialog } from "@/components/ui/dialog";
import type { Position } from "@/lib/domain/org/chart";
import { positionAt } from "@/lib/domain/org/structure";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import { seatTitle } from "@/lib/format/position";
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

/** Gives a position another manager, with its team or alone; nobody below it can be chosen. */
export function MoveDialog({ acts, position, seats, onClose }: MoveDialogProps) {
  const { chart } = acts;
  const { key } = position;
  const below = useMemo(() => keysBelow(chart, key), [chart, key]);
  const manager = position.manager.kind === "named" ? position.manager.key : null;
  const options = seats.filter(
    (seat) => seat.key !== key && seat.key !== manager && !below.has(seat.key),
  );
  const [goal, setGoal] = useState<Goal | null>(null);
  const [team, setTeam] = useState<"with" | "alone">("with");
  const [isTried, setTried] = useState(false);
  const id = useId();
  const labelOf = (of: string | null) => seats.find((seat) => seat.key === of)?.label;

  const move = () => {
    setTried(true);
    if (goal === null || !acts.act({ kind: "move", key, manager: goal, team })) return;
    onClose();
    acts.show(key);
  };

  const stays = manager === null ? null : positionAt(chart, manager);
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
        <p className="text-ink-2">
          {labelOf(manager) === undefined
            ? "It reports to nobody now."
            : `Now: ${labelOf(manager)}`}
        </p>
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
                hint:
                  stays === null
                    ? "Its reports become tops of the chart"
                    : `Its reports go to ${seatTitle(stays)}`,
              },
            ]}
          />
        )}
      </form>
    </Dialog>
  );
}
