"use client";

import { useMemo, useState } from "react";
import { ChartTwins } from "@/components/charts/org-chart/chart-twins";
import { ChartColumns } from "@/components/org/rail/chart-columns";
import { prepareComparison, type RowKind } from "@/components/org/rail/prepare-comparison";
import type { ChartColumn } from "@/components/org/rail/prepare-rail";
import { SectionHead } from "@/components/ui/section-head";
import { Segmented } from "@/components/ui/segmented";
import { overlay as overlayOf } from "@/lib/domain/org/overlay";
import { type PackedChart, unpackChart } from "@/lib/domain/org/packed-chart";
import { focusOf } from "@/lib/domain/org/unchanged";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import { ComparedCharts, type ComparisonMode } from "./compared-charts";
import { DifferenceFilter } from "./difference-filter";
import { DifferenceList } from "./difference-list";
import { keysAbove } from "./nearest-above";
import { PrintedComparison } from "./printed-comparison";

interface ComparisonProps {
  readonly before: PackedChart;
  readonly after: PackedChart;
  /** The verdict under each of the two. */
  readonly columns: readonly ChartColumn[];
  /** Address of the files of the list, but for their kind. */
  readonly fileHref: string;
  /** Which charts are compared. */
  readonly children: React.ReactNode;
}

const MODES: readonly { readonly value: ComparisonMode; readonly label: string }[] = [
  { value: "before", label: "Before" },
  { value: "after", label: "After" },
  { value: "changes", label: "Changes" },
  { value: "side", label: "Side by side" },
];

const NONE: ReadonlySet<string> = new Set();

/** Two charts over each other or side by side, what differs in a list, and the verdict under each. */
export function Comparison({
  before: was,
  after: is,
  columns,
  fileHref,
  children,
}: ComparisonProps) {
  const before = useMemo(() => unpackChart(was), [was]);
  const after = useMemo(() => unpackChart(is), [is]);
  const overlay = useMemo(() => overlayOf(before, after), [before, after]);
  const { sentence, rows, counts, named } = useMemo(
    () => prepareComparison(before, after, LOCALE),
    [before, after],
  );
  const [mode, setMode] = useState<ComparisonMode>("changes");
  const [kind, setKind] = useState<RowKind | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [goal, setGoal] = useState<{ readonly key: string } | null>(null);
  const [twins] = useState(() => new ChartTwins());
  const folds = useState<ReadonlySet<string>>(() => {
    const { folded, others } = focusOf(overlay, NONE, named);
    return new Set([...folded, ...[...others.values()].flatMap(({ keys }) => keys)]);
  });
  const shown = kind === null ? rows : rows.filter((row) => row.kind === kind);

  const jump = (key: string) => {
    const [, setFolded] = folds;
    const opened = new Set([...keysAbove(key, before), ...keysAbove(key, after)]);
    setFolded((last) => new Set([...last].filter((one) => !opened.has(one))));
    // Each chart goes its own way to the seat: none leads.
    twins.lead(null);
    setSelected(key);
    setGoal({ key });
  };

  return (
    <div className="flex flex-col desktop:h-[calc(100dvh-56px)] print:block print:h-auto">
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4 border-b border-rule px-5 py-4 tablet:px-6">
        <h1 className="max-w-[26em] pb-1 font-serif text-panel text-balance">{sentence}</h1>
        {children}
      </div>
      <div className="grid min-h-0 flex-1 desktop:grid-cols-[minmax(0,1fr)_344px] print:block">
        <div className="flex min-h-[70dvh] min-w-0 flex-col print:hidden">
          <div className="border-b border-rule px-5 py-3 tablet:px-6 print:hidden">
            <Segmented label="What is drawn" options={MODES} value={mode} onChange={setMode} />
          </div>
          <div className="relative min-h-[60dvh] flex-1">
            <ComparedCharts
              {...{ before, after, overlay, mode, selected, goal, folds, twins }}
              kept={named}
              onSelect={setSelected}
            />
          </div>
        </div>
        <PrintedComparison overlay={overlay} kept={named} before={before.name} after={after.name} />
        <aside
          aria-label="What differs"
          className="grid content-start gap-6 overflow-y-auto border-rule px-5 py-6 text-small max-desktop:border-t max-tablet:pb-24 desktop:border-l desktop:px-6"
        >
          <ChartColumns columns={columns} />
          <section className="grid gap-3">
            <SectionHead
              aside={
                <span className="flex gap-3.5 *:-my-2.5 *:py-2.5 print:hidden">
                  {rows.length > 0 && (
                    <>
                      <a href={`${fileHref}&format=csv`}>CSV</a>
                      <a href={`${fileHref}&format=xlsx`}>XLSX</a>
                    </>
                  )}
                  <button
                    type="button"
                    className="text-ink underline decoration-rule-2 underline-offset-3"
                    onClick={() => window.print()}
                  >
                    Print
                  </button>
                </span>
              }
            >
              {rows.length === 0
                ? "No differences"
                : counted(rows.length, "difference", "differences", LOCALE)}
            </SectionHead>
            <DifferenceFilter counts={counts} chosen={kind} onChoose={setKind} />
            {rows.length === 0 ? (
              <p className="text-ink-2">
                Every position, every line and every name is the same in both. Choose another chart,
                or change the proposal.
              </p>
            ) : (
              <DifferenceList rows={shown} selected={selected} onJump={jump} />
            )}
          </section>
        </aside>
      </div>
    </div>
  );
}
