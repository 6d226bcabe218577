"use client";

import { useState } from "react";
import {
  LEVEL_CHOICES,
  levelIn,
  STATUS_CHOICES,
  statusIn,
} from "@/components/charts/position-choices";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { randomId } from "@/components/ui/random-id";
import { SelectField } from "@/components/ui/select-field";
import { type Level, MOST_LETTERS, type PositionStatus } from "@/lib/domain/org/chart";
import type { ChartCommand, NewSeat } from "@/lib/domain/org/commands";
import { positionAt } from "@/lib/domain/org/structure";
import { proposeFunction, proposeLevel } from "@/lib/domain/org/titles";
import { parseDate } from "@/lib/domain/quarter";
import { seatTitle } from "@/lib/format/position";
import { quoted } from "@/lib/format/quoted";
import type { PlannerActs, Tie } from "../planner-acts";

interface AddDialogProps {
  readonly acts: PlannerActs;
  readonly tie: Tie;
  /** Of the position it is tied to; null: a new top of the chart. */
  readonly at: string | null;
  readonly onClose: () => void;
}

function question(tie: Tie, at: string | null): string {
  if (at === null) return "Who stands at the top?";
  switch (tie) {
    case "report":
      return `Who should report to ${at}?`;
    case "peer":
      return `Who should stand beside ${at}?`;
    case "manager":
      return `Who should stand between ${at} and its manager?`;
  }
}

function adding(tie: Tie, at: string | null, seat: NewSeat): ChartCommand {
  if (at === null || tie === "report") return { kind: "add_report", under: at, seat };
  if (tie === "peer") return { kind: "add_peer", beside: at, seat };
  return { kind: "add_manager", above: at, seat };
}

/** Asks what a new seat is; level and function are read from its title until said otherwise. */
export function AddDialog({ acts, tie, at, onClose }: AddDialogProps) {
  const [title, setTitle] = useState("");
  const [person, setPerson] = useState("");
  const [chosenLevel, setLevel] = useState<Level | null>(null);
  const [chosenStatus, setStatus] = useState<PositionStatus | null>(null);
  const [startsOn, setStartsOn] = useState("");
  const [isTried, setTried] = useState(false);
  const read = proposeLevel(title);
  const level = chosenLevel ?? read.level;
  // In a proposal a seat without a person is one to be filled; in an actual chart it is open.
  const empty = acts.chart.kind === "proposed" ? "planned" : "open";
  const status = chosenStatus ?? (person.trim() === "" ? empty : "filled");
  const beside = at === null ? null : positionAt(acts.chart, at);

  const add = () => {
    setTried(true);
    if (title.trim() === "") return;
    const name = proposeFunction(title).function;
    const key = `seat-${randomId()}`;
    const seat: NewSeat = {
      key,
      title: title.trim(),
      person: person.trim() === "" ? null : person.trim(),
      level,
      function: name === "unknown" ? (beside?.function ?? "") : name,
      status,
      startsOn: status === "filled" ? null : parseDate(startsOn),
      executiveTeam: null,
      dotted: [],
      description: null,
    };
    if (!acts.act(adding(tie, at, seat))) return;
    onClose();
    acts.show(key);
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={question(tie, beside === null ? null : seatTitle(beside))}
      actions={
        <>
          <Button kind="primary" type="submit" form="add-position">
            Add the position
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <form
        id="add-position"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field
          label="Title"
          autoComplete="off"
          maxLength={MOST_LETTERS.title}
          value={title}
          error={isTried && title.trim() === "" ? "A position has a title." : undefined}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Field
          label="Person"
          hint="Leave it empty for a seat that nobody fills yet."
          autoComplete="off"
          maxLength={MOST_LETTERS.person}
          value={person}
          onChange={(event) => setPerson(event.target.value)}
        />
        <SelectField
          label="Level"
          hint={
            chosenLevel === null && read.words !== null
              ? `Read from the title: ${quoted(read.words)}`
              : undefined
          }
          options={LEVEL_CHOICES}
          value={level}
          onChange={({ target }) => setLevel(levelIn(target.value) ?? null)}
        />
        <div className="grid grid-cols-2 gap-3">
          <SelectField
            label="Status"
            options={STATUS_CHOICES}
            value={status}
            onChange={({ target }) => setStatus(statusIn(target.value) ?? null)}
          />
          {status !== "filled" && (
            <Field
              type="date"
              label="Starts on"
              value={startsOn}
              onChange={(event) => setStartsOn(event.target.value)}
            />
          )}
        </div>
      </form>
    </Dialog>
  );
}
