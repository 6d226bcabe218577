"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { reached } from "@/components/ui/reached";
import { SectionHead } from "@/components/ui/section-head";
import { useToast } from "@/components/ui/toast";
import { archiveChartAction, describeChartAction } from "@/lib/features/charts/actions";
import type { StoredChart } from "@/lib/features/charts/schema";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import type { ChartEditing } from "./chart-editing";
import { LeaderFields } from "./leader-fields";
import type { SeatOption } from "./seat";

interface ChartPanelProps {
  readonly chart: StoredChart;
  readonly seats: readonly SeatOption[];
  readonly editing: ChartEditing;
  readonly onShow: (key: string) => void;
}

function figures({ positions }: StoredChart): string[] {
  const count = (of: (position: StoredChart["positions"][number]) => boolean) =>
    positions.filter(of).length;
  const open = count(({ status }) => status !== "filled");
  const lost = count(({ manager }) => manager.kind === "not_established");
  const levels = count(({ level }) => level === "unknown");
  return [
    counted(positions.length, "position", "positions", LOCALE),
    open === 0 ? null : `${open} open or planned`,
    lost === 0 ? null : `${counted(lost, "line", "lines", LOCALE)} not established`,
    levels === 0 ? null : `${counted(levels, "level", "levels", LOCALE)} not known`,
  ].filter((part) => part !== null);
}

/** The chart as a whole: what it holds, who leads, its name and its day. */
export function ChartPanel({ chart, seats, editing, onShow }: ChartPanelProps) {
  const { workspace, companyId, mayWrite } = editing;
  const { id: chartId, version } = chart;
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(chart.name);
  const [effectiveFrom, setEffectiveFrom] = useState<string>(chart.effectiveFrom);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [pending, start] = useTransition();
  const say = useToast();

  const describe = () =>
    start(async () => {
      const result = await reached(
        describeChartAction(workspace, {
          companyId,
          chartId,
          version,
          name,
          effectiveFrom,
        }),
      );
      if (result.ok) {
        setOpen(false);
        say({ text: "Chart saved" });
      } else setErrors(result.fields ?? { name: result.message });
    });

  const archive = () =>
    start(async () => {
      const address = { companyId, chartId };
      const result = await reached(
        archiveChartAction(workspace, { ...address, version, archived: true }),
      );
      if (!result.ok) {
        say({ text: result.message });
        return;
      }
      const restore = () =>
        void reached(
          archiveChartAction(workspace, {
            ...address,
            version: result.value.version,
            archived: false,
          }),
        ).then((undone) => say({ text: undone.ok ? "Chart brought back" : undone.message }));
      say({ text: `“${chart.name}” taken out of force`, undo: restore });
      router.refresh();
    });

  return (
    <div className="grid gap-6 text-small">
      <p className="font-serif text-panel text-balance">{figures(chart).join(", ")}.</p>
      <section className="grid gap-4">
        <SectionHead>Who leads</SectionHead>
        <LeaderFields chart={chart} seats={seats} editing={editing} onShow={onShow} />
      </section>
      <p className="text-ink-3">Press a box to see and change its position.</p>
      {mayWrite && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setOpen(true)}>Name and day…</Button>
          <Button kind="quiet" onClick={archive} busy={pending && !open ? "Archiving…" : undefined}>
            Take out of force
          </Button>
        </div>
      )}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="What is this chart called, and from which day does it hold?"
        actions={
          <>
            <Button kind="primary" onClick={describe} busy={pending ? "Saving…" : undefined}>
              Save
            </Button>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
          </>
        }
      >
        <div className="grid gap-4">
          <Field
            label="Name"
            value={name}
            error={errors["name"]}
            onChange={(event) => setName(event.target.value)}
          />
          <Field
            type="date"
            label="In force from"
            value={effectiveFrom}
            error={errors["effectiveFrom"]}
            onChange={(event) => setEffectiveFrom(event.target.value)}
          />
        </div>
      </Dialog>
    </div>
  );
}
