"use client";

import { useEffect, useMemo, useRef } from "react";
import { STATUS_CHOICES, statusIn } from "@/components/charts/position-choices";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { SelectField } from "@/components/ui/select-field";
import { MOST_LETTERS, type Position } from "@/lib/domain/org/chart";
import type { PositionFields } from "@/lib/domain/org/commands";
import type { Spans } from "@/lib/domain/org/spans";
import { parseDate } from "@/lib/domain/quarter";
import { seatTitle } from "@/lib/format/position";
import { menuGroups } from "../commands/menu-items";
import { seatCommands } from "../commands/seat-commands";
import type { FieldGoal, PlannerActs } from "../planner-acts";
import type { SeatOption } from "../seat";
import { InPlaceField } from "./in-place-field";
import { LevelField } from "./level-field";
import { LinesFields } from "./lines-fields";
import { SeatFigures } from "./seat-figures";

interface PositionPanelProps {
  readonly position: Position;
  readonly acts: PlannerActs;
  readonly seats: readonly SeatOption[];
  readonly spans: Spans;
  /** A person gave its level. */
  readonly isLevelByPerson: boolean;
  /** The field to write in, where a command asked for one. */
  readonly writing: FieldGoal | null;
}

const TEAM = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "unknown", label: "Not known" },
] as const;

const teamValue = (member: boolean | null) => (member === null ? "unknown" : member ? "yes" : "no");
const teamOf = (value: string) => (value === "unknown" ? null : value === "yes");

const functionsOf = ({ chart }: PlannerActs): readonly string[] =>
  [...new Set(chart.positions.map((position) => position.function))]
    .filter((name) => name !== "")
    .toSorted();

/** Puts the cursor where a command asked for it. */
function useWriting(writing: FieldGoal | null, key: string) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (writing === null || writing.key !== key) return;
    const field = ref.current?.querySelector(`[name="${writing.field}"]`);
    if (field instanceof HTMLElement) field.focus();
    if (field instanceof HTMLInputElement) field.select();
  }, [writing, key]);
  return ref;
}

/** One position: everything the chart says of it, each field saved as it is changed. */
export function PositionPanel(props: PositionPanelProps) {
  const { position, acts, seats, spans, isLevelByPerson, writing } = props;
  const { key, status } = position;
  const ref = useWriting(writing, key);
  const functions = useMemo(() => functionsOf(acts), [acts]);
  const disabled = !acts.mayWrite;
  const set = (fields: PositionFields) => acts.act({ kind: "edit", key, fields });
  const commands = seatCommands(acts, position);

  return (
    <section ref={ref} aria-label="Position" className="grid gap-4 text-small">
      <div className="grid gap-1">
        <div className="-mt-2 -mr-3 flex items-center gap-1">
          <span className="mr-auto text-ink-3">Position</span>
          <Menu
            label="More for this position"
            trigger="More"
            kind="quiet"
            align="right"
            groups={menuGroups(commands)}
          />
          <Button kind="quiet" onClick={() => acts.select(null)}>
            Close
          </Button>
        </div>
        <h2 className="min-w-0 font-serif text-panel font-normal text-balance wrap-break-word">
          {seatTitle(position)}
        </h2>
      </div>
      <SeatFigures chart={acts.chart} spans={spans} seatKey={key} />
      <InPlaceField
        label="Title"
        name="title"
        most={MOST_LETTERS.title}
        value={position.title}
        disabled={disabled}
        refuse={(title) => (title === "" ? "A position has a title." : undefined)}
        onSave={(title) => set({ title })}
      />
      <InPlaceField
        label="Person"
        name="person"
        most={MOST_LETTERS.person}
        value={position.person ?? ""}
        disabled={disabled}
        onSave={(person) => set({ person: person === "" ? null : person })}
      />
      <LevelField
        position={position}
        disabled={disabled}
        isByPerson={isLevelByPerson}
        onSave={(level) => set({ level })}
      />
      <InPlaceField
        label="Function"
        name="function"
        most={MOST_LETTERS.function}
        value={position.function}
        disabled={disabled}
        suggestions={functions}
        onSave={(name) => set({ function: name })}
      />
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label="Status"
          name="status"
          options={STATUS_CHOICES}
          value={status}
          disabled={disabled}
          onChange={({ target }) => {
            const chosen = statusIn(target.value);
            if (chosen !== undefined) set({ status: chosen });
          }}
        />
        <SelectField
          label="Executive team"
          name="executiveTeam"
          options={TEAM}
          value={teamValue(position.executiveTeam)}
          disabled={disabled}
          onChange={({ target }) => set({ executiveTeam: teamOf(target.value) })}
        />
      </div>
      {status !== "filled" && (
        <InPlaceField
          label="Starts on"
          name="startsOn"
          type="date"
          value={position.startsOn ?? ""}
          disabled={disabled}
          refuse={(day) => (isDayOrNone(day) ? undefined : "Give a day of the calendar.")}
          onSave={(day) => set({ startsOn: parseDate(day) })}
        />
      )}
      <LinesFields position={position} acts={acts} seats={seats} />
      <InPlaceField
        label="Description"
        name="description"
        most={MOST_LETTERS.description}
        isLong
        value={position.description ?? ""}
        disabled={disabled}
        onSave={(text) => set({ description: text === "" ? null : text })}
      />
      {acts.mayWrite && (
        <div>
          <Button onClick={() => acts.ask({ kind: "remove", key })}>Delete the position…</Button>
        </div>
      )}
    </section>
  );
}

const isDayOrNone = (day: string) => day === "" || parseDate(day) !== null;
