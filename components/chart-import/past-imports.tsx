"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { useReason } from "@/components/restatements/reason-provider";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import { useToast } from "@/components/ui/toast";
import { archiveChartAction } from "@/lib/features/charts/actions";
import type { ListedChartImport } from "@/lib/features/chart-imports/schema";
import { inDigits } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";

export interface PastImport extends Omit<ListedChartImport, "at"> {
  /** "12 Feb 2027" */
  readonly day: string;
}

interface PastImportsProps {
  readonly workspace: string;
  readonly companyId: string;
  readonly imports: readonly PastImport[];
}

/** The files that became charts: whose, when, and a way to take each back or bring it back. */
export function PastImports({ workspace, companyId, imports }: PastImportsProps) {
  return (
    <section aria-labelledby="past" className="mt-12">
      <SectionHead id="past">Imported before</SectionHead>
      <Table label="Imports of charts">
        <thead>
          <tr>
            <ColumnHead>File</ColumnHead>
            <ColumnHead className="max-tablet:hidden">Chart</ColumnHead>
            <ColumnHead num className="max-tablet:hidden">
              Positions
            </ColumnHead>
            <ColumnHead>Imported</ColumnHead>
            <ColumnHead>State</ColumnHead>
            <ColumnHead>
              <span className="sr-only">Undo or redo</span>
            </ColumnHead>
          </tr>
        </thead>
        <tbody>
          {imports.map((past) => (
            <tr key={past.id}>
              <RowHead className="min-w-24 break-all">{past.fileName}</RowHead>
              <Cell className="max-tablet:hidden">{past.chart.name}</Cell>
              <Cell num className="max-tablet:hidden">
                {inDigits(past.chart.positions, LOCALE)}
              </Cell>
              <Cell>{past.by === null ? past.day : `${past.day}, ${past.by}`}</Cell>
              <Cell>{past.chart.archived ? "Undone" : "In use"}</Cell>
              <Cell className="text-right">
                <Undo workspace={workspace} companyId={companyId} past={past} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

interface UndoProps extends Omit<PastImportsProps, "imports"> {
  readonly past: PastImport;
}

function Undo({ workspace, companyId, past: { fileName, chart } }: UndoProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const say = useToast();
  const explain = useReason();
  const verb = chart.archived ? "Redo" : "Undo";

  function change() {
    startTransition(async () => {
      const { id: chartId, version } = chart;
      const input = { companyId, chartId, version, archived: !chart.archived };
      const answer = await explain((reason) => archiveChartAction(workspace, { ...input, reason }));
      setTrouble(answer.ok ? null : answer.message);
      if (answer.ok) say({ text: chart.archived ? "Import brought back" : "Import undone" });
    });
  }

  return (
    <>
      <Button
        aria-label={`${verb} the import of ${fileName}`}
        onClick={change}
        busy={pending ? "Saving…" : undefined}
      >
        {verb}
      </Button>
      {trouble !== null && <FieldError>{trouble}</FieldError>}
    </>
  );
}
