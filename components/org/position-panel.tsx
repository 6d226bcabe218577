"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { reached } from "@/components/ui/reached";
import { SelectField } from "@/components/ui/select-field";
import { useToast } from "@/components/ui/toast";
import {
  LEVELS,
  type Level,
  type Manager,
  POSITION_STATUSES,
  type PositionStatus,
} from "@/lib/domain/org/chart";
import { editPositionAction } from "@/lib/features/positions/actions";
import type { StoredPosition } from "@/lib/features/charts/schema";
import { levelName, positionStatusName } from "@/lib/format/position";
import type { ChartEditing } from "./chart-editing";
import type { SeatOption } from "./seat";
import { SeatSearch } from "./seat-search";

interface PositionPanelProps {
  readonly position: StoredPosition;
  readonly chartId: string;
  readonly seats: readonly SeatOption[];
  readonly editing: ChartEditing;
  readonly onClose: () => void;
  readonly onShow: (key: string) => void;
}

const TEAM = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "unknown", label: "Not known" },
] as const;

const teamValue = (member: boolean | null) => (member === null ? "unknown" : member ? "yes" : "no");
const teamOf = (value: string) => (value === "unknown" ? null : value === "yes");
const levelOf = (value: string): Level => LEVELS.find((level) => level === value) ?? "unknown";
const statusOf = (value: string): PositionStatus =>
  POSITION_STATUSES.find((status) => status === value) ?? "filled";

function managerText(manager: Manager, seats: readonly SeatOption[]): string {
  switch (manager.kind) {
    case "named":
      return seats.find(({ key }) => key === manager.key)?.label ?? manager.key;
    case "top":
      return "Nobody: a top of the chart";
    case "not_established":
      return `“${manager.raw}”, not found in the file`;
  }
}

interface Refusal {
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The version that is there now, where somebody else was faster. */
  readonly version: number | null;
}

const versionOf = (current: unknown): number | null =>
  typeof current === "object" &&
  current !== null &&
  "version" in current &&
  typeof current.version === "number"
    ? current.version
    : null;

/** One position: what the chart says of it, changed here and saved as a whole. */
export function PositionPanel({
  position,
  chartId,
  seats,
  editing,
  onClose,
  onShow,
}: PositionPanelProps) {
  const [draft, setDraft] = useState(position);
  const [version, setVersion] = useState(position.version);
  const [refusal, setRefusal] = useState<Refusal>();
  const [pending, start] = useTransition();
  const say = useToast();
  const change = (part: Partial<StoredPosition>) => setDraft({ ...draft, ...part });
  const error = (field: string) => refusal?.fields[field];
  const { mayWrite } = editing;

  const save = (onVersion: number) =>
    start(async () => {
      const { key, title, person, level, status, startsOn, manager, executiveTeam } = draft;
      const result = await reached(
        editPositionAction(editing.workspace, {
          companyId: editing.companyId,
          chartId,
          key,
          version: onVersion,
          title,
          person,
          level,
          function: draft.function,
          status,
          startsOn,
          manager,
          executiveTeam,
        }),
      );
      if (result.ok) {
        setRefusal(undefined);
        setVersion(result.value.version);
        say({ text: "Position saved" });
        return;
      }
      setRefusal({
        message: result.message,
        fields: result.fields ?? {},
        version: result.code === "STALE" ? versionOf(result.current) : null,
      });
    });

  const theirs = refusal?.version ?? null;
  return (
    <section aria-label="Position" className="grid gap-4 text-small">
      <div className="flex items-start justify-between gap-3">
        <h2 className="font-serif text-panel font-normal text-balance">
          {position.title === "" ? "No title given" : position.title}
        </h2>
        <Button kind="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
      <Field
        label="Title"
        value={draft.title}
        error={error("title")}
        disabled={!mayWrite}
        onChange={(event) => change({ title: event.target.value })}
      />
      <Field
        label="Person"
        value={draft.person ?? ""}
        disabled={!mayWrite}
        onChange={(event) =>
          change({ person: event.target.value === "" ? null : event.target.value })
        }
      />
      <SelectField
        label="Level"
        hint={
          draft.level === position.level && position.levelBy === "title"
            ? "Read from the title"
            : undefined
        }
        options={LEVELS.map((level) => ({ value: level, label: levelName(level) }))}
        value={draft.level}
        disabled={!mayWrite}
        onChange={(event) => change({ level: levelOf(event.target.value) })}
      />
      <Field
        label="Function"
        value={draft.function}
        disabled={!mayWrite}
        onChange={(event) => change({ function: event.target.value })}
      />
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label="Status"
          options={POSITION_STATUSES.map((status) => ({
            value: status,
            label: positionStatusName(status),
          }))}
          value={draft.status}
          disabled={!mayWrite}
          onChange={(event) => change({ status: statusOf(event.target.value) })}
        />
        <SelectField
          label="Executive team"
          options={TEAM}
          value={teamValue(draft.executiveTeam)}
          disabled={!mayWrite}
          onChange={(event) => change({ executiveTeam: teamOf(event.target.value) })}
        />
      </div>
      <div>
        <p className="text-ink-2">Reports to</p>
        <p className="mt-1">
          {draft.manager.kind === "named" ? (
            <button
              type="button"
              className="text-left underline decoration-rule-2 underline-offset-3"
              onClick={() => draft.manager.kind === "named" && onShow(draft.manager.key)}
            >
              {managerText(draft.manager, seats)}
            </button>
          ) : (
            managerText(draft.manager, seats)
          )}
        </p>
        {error("manager") !== undefined && <p className="mt-1 text-red">{error("manager")}</p>}
        {mayWrite && (
          <div className="mt-2 grid gap-2">
            <SeatSearch
              label="Move to"
              labelHidden
              placeholder="Move to…"
              options={seats.filter(({ key }) => key !== position.key)}
              onChoose={({ key }) => change({ manager: { kind: "named", key } })}
            />
            {draft.manager.kind !== "top" && (
              <div>
                <Button kind="quiet" onClick={() => change({ manager: { kind: "top" } })}>
                  Make it a top of the chart
                </Button>
              </div>
            )}
          </div>
        )}
      </div>
      {refusal !== undefined && (
        <Notice
          kind="trouble"
          actions={
            theirs !== null && (
              <Button
                onClick={() => {
                  setVersion(theirs);
                  save(theirs);
                }}
              >
                Save mine over it
              </Button>
            )
          }
        >
          {refusal.message}
          {theirs !== null && " What you typed is kept here."}
        </Notice>
      )}
      {mayWrite && (
        <div>
          <Button
            kind="primary"
            onClick={() => save(version)}
            busy={pending ? "Saving…" : undefined}
          >
            Save the position
          </Button>
        </div>
      )}
    </section>
  );
}
