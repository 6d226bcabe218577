"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import { StatusShape } from "@/components/ui/status-shape";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import { counted, inDigits } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import { type ChangeRow, type CompanyChanges, prepareBacktest } from "./prepare-backtest";
import type { BacktestState } from "./use-backtest";

/** Up to how many companies with changes are shown opened. */
const MOST_OPEN = 3;

function ChangeLine({ row }: { readonly row: ChangeRow }) {
  return (
    <tr>
      <RowHead className="whitespace-nowrap">
        <span className="inline-flex items-center gap-1.5">
          {row.quarter}
          {row.isClosed && (
            <>
              <StatusShape status="closed" />
              <span className="sr-only">closed</span>
            </>
          )}
        </span>
      </RowHead>
      <Cell className="text-ink-2">{row.from}</Cell>
      <Cell>{row.to}</Cell>
      <Cell>
        {row.turned.length === 0
          ? "No condition turns; a real partner motion does"
          : row.turned.map((turn) => (
              <span key={turn} className="block">
                {turn}
              </span>
            ))}
      </Cell>
    </tr>
  );
}

function CompanyGroup({
  company,
  open,
}: {
  readonly company: CompanyChanges;
  readonly open: boolean;
}) {
  const { name, href, count, rows } = company;
  return (
    <li className="border-b border-rule">
      <details open={open}>
        <summary className="cursor-pointer py-[11px]">
          <span className="mr-3 ml-1 font-semibold">{name}</span>
          <span className="text-ink-3">{count}</span>
        </summary>
        <Table label={`What would change for ${name}`} className="mb-2 min-w-150 table-fixed">
          <thead>
            <tr>
              <ColumnHead className="w-24">Close</ColumnHead>
              <ColumnHead className="w-[28%]">Now</ColumnHead>
              <ColumnHead className="w-[22%]">By this draft</ColumnHead>
              <ColumnHead>What turns</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ChangeLine key={row.quarter} row={row} />
            ))}
          </tbody>
        </Table>
        <p className="pb-3">
          <Link href={href}>The verdict of {name}</Link>
        </p>
      </details>
    </li>
  );
}

const runningWord = ({ tried, companies }: BacktestState): string =>
  companies === null
    ? "Trying…"
    : `Trying ${inDigits(tried.length, LOCALE)} of ${inDigits(companies, LOCALE)}…`;

interface BacktestPanelProps {
  readonly state: BacktestState;
  /** The draft was changed after it was tried. */
  readonly isPast: boolean;
  readonly root: string;
  readonly onRun: () => void;
  readonly onCancel: () => void;
}

/** The draft tried on every close: what would be another answer, before anybody is judged by it. */
export function BacktestPanel({ state, isPast, root, onRun, onCancel }: BacktestPanelProps) {
  const isRunning = state.kind === "running";
  const view = state.tried.length === 0 ? null : prepareBacktest(state.tried, root, LOCALE);
  return (
    <section aria-labelledby="backtest" className="mt-12 text-small">
      <SectionHead
        id="backtest"
        aside={
          <span className="flex flex-wrap gap-2.5 print:hidden">
            <Button onClick={onRun} busy={isRunning ? runningWord(state) : undefined}>
              {state.kind === "none" ? "Try it on every close" : "Try it again"}
            </Button>
            {isRunning && <Button onClick={onCancel}>Cancel</Button>}
          </span>
        }
      >
        What would change
      </SectionHead>
      {state.kind === "none" && (
        <p className="max-w-[64ch] pt-4 text-ink-2">
          Before these rules judge anybody, see what they would say at every close: of closed
          quarters on the inputs that were kept, of open ones on what is known today.
        </p>
      )}
      {state.kind === "failed" && (
        <div className="pt-4">
          <Notice kind="trouble">
            The trial broke off. What had come until then is shown; try it again.
          </Notice>
        </div>
      )}
      {state.kind === "cancelled" && (
        <div className="pt-4">
          <Notice>
            Cancelled after {counted(state.tried.length, "company", "companies", LOCALE)}.
          </Notice>
        </div>
      )}
      {isPast && view !== null && !isRunning && (
        <div className="pt-4">
          <Notice>The draft has changed since. Try it again.</Notice>
        </div>
      )}
      {state.kind === "done" && view === null && (
        <p className="pt-4">There is no company to try these rules on yet.</p>
      )}
      <div aria-live="polite">
        {view !== null && !isRunning && (
          <p className="mt-4 max-w-[32em] font-serif text-panel text-balance">{view.sentence}</p>
        )}
      </div>
      {view !== null && (
        <>
          {view.note !== null && <p className="mt-1.5 text-ink-2">{view.note}</p>}
          <ul className="mt-4 border-t border-rule">
            {view.companies.map((company) => (
              <CompanyGroup
                key={company.href}
                company={company}
                open={view.companies.length <= MOST_OPEN}
              />
            ))}
          </ul>
          {view.unchanged !== null && <p className="mt-3 text-ink-2">{view.unchanged}</p>}
        </>
      )}
    </section>
  );
}
