"use client";

import { useId, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Dialog } from "@/components/ui/dialog";
import type { Position } from "@/lib/domain/org/chart";
import { siblingsUnder } from "@/lib/domain/org/siblings";
import { positionAt } from "@/lib/domain/org/structure";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import { seatTitle } from "@/lib/format/position";
import { keysBelow } from "../branch";
import type { PlannerActs } from "../planner-acts";
import type { SeatOption } from "../seat";
import { SeatSearch } from "../seat-search";

interface RemoveDialogProps {
  readonly acts: PlannerActs;
  readonly position: Position;
  readonly seats: readonly SeatOption[];
  readonly onClose: () => void;
}

type Heirs = "above" | "other" | "tops";

/** Asks where the reports of a deleted position go; the manager above is what most people mean. */
export function RemoveDialog({ acts, position, seats, onClose }: RemoveDialogProps) {
  const { chart } = acts;
  const { key, manager } = position;
  const reports = useMemo(
    () => siblingsUnder(chart.positions, { kind: "named", key }),
    [chart, key],
  );
  const below = useMemo(() => keysBelow(chart, key), [chart, key]);
  const above = manager.kind === "named" ? positionAt(chart, manager.key) : null;
  const [heirs, setHeirs] = useState<Heirs>(above === null ? "tops" : "above");
  const [other, setOther] = useState<SeatOption | null>(null);
  const id = useId();
  const heir = heirs === "above" ? (above?.key ?? null) : heirs === "other" ? other?.key : null;

  const remove = () => {
    if (reports.length > 0 && heir === undefined) return;
    const where = reports.length === 0 || heir === undefined ? {} : { reportsTo: heir };
    if (!acts.act({ kind: "remove", key, ...where })) return;
    onClose();
    if (above !== null) acts.show(above.key);
  };

  const choices = [
    ...(above === null
      ? []
      : [{ value: "above", label: "To the manager above", hint: seatTitle(above) } as const]),
    { value: "other", label: "To somebody else", hint: other?.label ?? "You choose" } as const,
    { value: "tops", label: "To nobody", hint: "Each becomes a top" } as const,
  ];
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        reports.length === 0
          ? `Delete ${seatTitle(position)}?`
          : `Delete ${seatTitle(position)}, and where do its reports go?`
      }
      actions={
        <>
          <Button
            kind="primary"
            onClick={remove}
            reason={
              reports.length > 0 && heir === undefined ? "Choose who takes the reports." : undefined
            }
          >
            Delete
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-ink-2">
          {reports.length === 0
            ? "Nobody reports to it. You can undo this."
            : `${counted(reports.length, "position reports", "positions report", LOCALE)} to it. You can undo this.`}
        </p>
        {reports.length > 0 && (
          <ChoiceGroup<Heirs>
            legend="Its reports go"
            name={`${id}-heirs`}
            value={heirs}
            onChange={setHeirs}
            choices={choices}
          />
        )}
        {heirs === "other" && (
          <SeatSearch
            label="Who takes them"
            placeholder="Find a title or a person"
            options={seats.filter((seat) => seat.key !== key && !below.has(seat.key))}
            onChoose={setOther}
          />
        )}
      </div>
    </Dialog>
  );
}
