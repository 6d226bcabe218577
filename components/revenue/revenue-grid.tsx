"use client";

import { type ClipboardEvent, type KeyboardEvent, useId, useMemo, useState } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { type Quarter, shift } from "@/lib/domain/quarter";
import { decimalMarkOf } from "@/lib/domain/revenue/amount-notation";
import { placeBlock, splitClipboard } from "@/lib/domain/revenue/clipboard";
import type { StoredQuarter } from "@/lib/features/revenue/schema";
import { GridBody } from "./grid-body";
import { GridFoot } from "./grid-foot";
import { GridHead } from "./grid-head";
import type { GridLine } from "./grid-line";
import { moveFocus, placeOf } from "./grid-move";
import { GRID_ROWS } from "./grid-rows";
import { GridTools } from "./grid-tools";
import { GridTroubles } from "./grid-troubles";
import { gridQuarters } from "./prepare-quarters";
import { SeriesBreaks } from "./series-breaks";
import { linesIn } from "./sheet-state";
import { useQuarterReasons } from "./use-quarter-reasons";
import { useRevenueSheet } from "./use-revenue-sheet";
import { useSeriesBreaks } from "./use-series-breaks";

interface RevenueGridProps {
  readonly workspace: string;
  readonly company: {
    readonly id: string;
    readonly currency: string;
    readonly fiscalYearStartMonth: number;
  };
  readonly lines: readonly GridLine[];
  readonly quarters: readonly StoredQuarter[];
  /** The columns of an empty grid. */
  readonly first: readonly Quarter[];
  readonly mayWrite: boolean;
}

/** Amounts by motion and quarter, edited as in a spreadsheet and saved as one goes. */
export function RevenueGrid(props: RevenueGridProps) {
  const { workspace, company, lines, quarters, first, mayWrite } = props;
  const troublesId = useId();
  const complete = useMemo(
    () => new Set(quarters.filter((one) => one.state === "complete").map((one) => one.quarter)),
    [quarters],
  );
  const explain = useQuarterReasons();
  const breaking = useSeriesBreaks({ workspace, companyId: company.id, explain });
  const { sheet, state } = useRevenueSheet({ workspace, ...company }, lines, complete, explain);
  // Columns only come in while one works: an emptied quarter keeps its place.
  const [added, setAdded] = useState<readonly Quarter[]>(() =>
    lines.length > 0 ? lines.map((line) => line.quarter) : first,
  );
  const [stray, setStray] = useState<readonly string[]>([]);

  const held = linesIn(state).map((line) => line.quarter);
  const typed = [...state.held.values()].map((text) => text.quarter);
  const columns = gridQuarters([...held, ...typed, ...added]);
  const [earliest, latest] = [columns[0], columns.at(-1)];

  function onPaste(event: ClipboardEvent<HTMLElement>) {
    const block = splitClipboard(event.clipboardData.getData("text/plain"));
    const place = event.target instanceof HTMLElement ? placeOf(event.target) : null;
    const quarter = place === null ? undefined : columns[place.column];
    const isOneCell = block.length === 1 && block[0]?.length === 1;
    if (!mayWrite || isOneCell || place === null || quarter === undefined) return;
    event.preventDefault();
    const { fiscalYearStartMonth } = company;
    const target = { quarter, row: place.row, rows: GRID_ROWS, fiscalYearStartMonth };
    const paste = placeBlock(block, target);
    setStray(paste.stray);
    sheet.enter(paste.placed, decimalMarkOf(paste.placed.map(({ text }) => text)));
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const typing = event.target instanceof HTMLElement && event.target.dataset["typing"];
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !typing) {
      event.preventDefault();
      if (event.shiftKey) sheet.redo();
      else sheet.undo();
    } else moveFocus(event);
  }

  return (
    <>
      <GridTools
        sheet={sheet}
        state={state}
        currency={company.currency}
        mayWrite={mayWrite}
        onAddBefore={() => earliest !== undefined && setAdded([...added, shift(earliest, -1)])}
        onAddAfter={() => latest !== undefined && setAdded([...added, shift(latest, 1)])}
      />
      <ScrollRegion>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its cells are the interactive part; what they do bubbles up here */}
        <table
          aria-label="Revenue by motion and quarter"
          onPaste={onPaste}
          onKeyDown={onKeyDown}
          className="mt-4 border-collapse text-small"
        >
          <GridHead
            columns={columns}
            lines={linesIn(state)}
            currency={company.currency}
            fiscalYearStartMonth={company.fiscalYearStartMonth}
            quarters={quarters}
            mayWrite={mayWrite}
            breaking={breaking}
          />
          <GridBody
            columns={columns}
            state={state}
            sheet={sheet}
            currency={company.currency}
            mayWrite={mayWrite}
            troublesId={troublesId}
          />
          <GridFoot
            columns={columns}
            state={state}
            quarters={quarters}
            workspace={workspace}
            companyId={company.id}
            currency={company.currency}
            mayWrite={mayWrite}
            explain={explain}
          />
        </table>
      </ScrollRegion>
      <SeriesBreaks quarters={quarters} breaking={breaking} />
      <GridTroubles
        id={troublesId}
        state={state}
        sheet={sheet}
        currency={company.currency}
        stray={stray}
        onDismiss={() => setStray([])}
      />
    </>
  );
}
