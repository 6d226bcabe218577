import type { CSSProperties } from "react";
import { type ConditionGridModel, yearSpans } from "@/components/charts/condition-grid-model";
import { ConditionCell } from "@/components/charts/condition-cell";
import { classes } from "@/components/ui/classes";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { StatusShape } from "@/components/ui/status-shape";

const HEAD = "sticky left-0 z-1 bg-paper py-1.5 pr-3 text-left align-middle";
const YEAR_EDGE = "border-l border-l-rule-2";

/** Room for the names, and for each quarter no less than its longest word. */
const widthFor = (quarters: number): CSSProperties => ({
  minWidth: `calc(var(--names) + ${quarters} * 61px)`,
});

/** Conditions by quarter. Where it is too wide it scrolls under its names, the latest quarters first. */
export function ConditionGrid({ model }: { readonly model: ConditionGridModel }) {
  const { quarters, rows, total } = model;
  const starts = new Set(yearSpans(quarters).map((span) => span.first));
  const edge = (key: string) => starts.has(key) && YEAR_EDGE;

  return (
    // Right-to-left only here, so that a scrolling grid opens at its end without a script.
    <ScrollRegion className="[direction:rtl] [--names:106px] tablet:[--names:176px]">
      <table
        style={widthFor(quarters.length)}
        className="w-full table-fixed print:min-w-0! border-separate border-spacing-0 text-small [direction:ltr]"
      >
        <caption className="sr-only">{model.caption}</caption>
        <colgroup>
          <col className="w-(--names)" />
          <col span={quarters.length} />
        </colgroup>
        <thead className="text-micro text-ink-3">
          <tr>
            <th scope="col" rowSpan={2} className={classes(HEAD, "border-b border-b-ink")}>
              <span className="sr-only">Condition</span>
            </th>
            {yearSpans(quarters).map((span) => (
              <th
                key={span.first}
                scope="colgroup"
                colSpan={span.count}
                className={classes("pl-2 font-semibold text-ink", YEAR_EDGE)}
              >
                <span className="sticky left-[calc(var(--names)+8px)]">{span.year}</span>
              </th>
            ))}
          </tr>
          <tr>
            {quarters.map((quarter, index) => (
              <th
                key={quarter.key}
                scope="col"
                title={`${quarter.key}: ${quarter.days}`}
                className={classes(
                  "border-b border-b-ink pt-[3px] pb-[7px] text-center",
                  index === quarters.length - 1 && "font-semibold text-ink",
                  edge(quarter.key),
                )}
              >
                <span className="sr-only">
                  {quarter.closed ? `${quarter.key}, closed` : quarter.key}
                </span>
                <span aria-hidden="true" className="inline-flex items-center gap-[5px]">
                  {quarter.short}
                  {quarter.closed && (
                    <span className="scale-75 opacity-55">
                      <StatusShape status="closed" />
                    </span>
                  )}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <RowName name={row.name} note={row.note} />
              {quarters.map((quarter, index) => (
                <ConditionCell
                  key={quarter.key}
                  cell={row.cells[index] ?? null}
                  title={`${row.name}, ${quarter.key}`}
                  startsYear={starts.has(quarter.key)}
                />
              ))}
            </tr>
          ))}
          <tr className="tabular">
            <RowName name={total.name} note={total.note} last />
            {quarters.map((quarter, index) => {
              const cell = total.cells[index];
              return (
                <td
                  key={quarter.key}
                  className={classes("h-13 border-b border-b-ink text-center", edge(quarter.key))}
                >
                  <b className="block text-heading font-semibold">{cell?.count ?? "–"}</b>
                  <span className="block text-cell text-ink-3">{cell?.title}</span>
                </td>
              );
            })}
          </tr>
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface RowNameProps {
  readonly name: string;
  readonly note: string;
  readonly last?: boolean;
}

function RowName({ name, note, last = false }: RowNameProps) {
  return (
    <th
      scope="row"
      className={classes(HEAD, "border-b font-semibold", last ? "border-b-ink" : "border-b-rule")}
    >
      {name}
      <span className="block text-micro font-normal text-ink-3">{note}</span>
    </th>
  );
}
