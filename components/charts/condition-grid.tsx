import { type CSSProperties, Fragment } from "react";
import { ConditionCell } from "@/components/charts/condition-cell";
import { type ConditionGridModel, yearSpans } from "@/components/charts/condition-grid-model";
import {
  NameOnPhone,
  QuarterHead,
  RowName,
  RulesFoot,
  TotalCell,
} from "@/components/charts/condition-grid-parts";
import { classes } from "@/components/ui/classes";
import { ScrollRegion } from "@/components/ui/scroll-region";

/** Room for the names, and for each quarter no less than its longest word; on a phone eight at a time. */
const widthFor = (quarters: number): CSSProperties => ({
  minWidth: `calc(var(--names) + ${quarters} * var(--quarter))`,
});

/** Conditions by quarter. Where it is too wide it scrolls under its names, the latest quarters first. */
export function ConditionGrid({ model }: { readonly model: ConditionGridModel }) {
  const { quarters, rows, total, rules } = model;
  const starts = new Set(yearSpans(quarters).map((span) => span.first));
  const lastSeen = quarters.findLastIndex(({ stands }) => stands !== "ahead");
  return (
    // Right-to-left only here, so that a scrolling grid opens at its end without a script.
    <ScrollRegion className="[--names:0px] [--quarter:calc((100vw-40px)/8)] [direction:rtl] tablet:[--names:176px] tablet:[--quarter:61px]">
      <table
        style={widthFor(quarters.length)}
        className="w-full table-fixed border-separate border-spacing-0 text-small [direction:ltr] print:min-w-0!"
      >
        <caption className="sr-only">{model.caption}</caption>
        <colgroup>
          <col className="w-(--names)" />
          <col span={quarters.length} />
        </colgroup>
        <thead className="text-micro text-ink-3">
          <tr>
            <th
              scope="col"
              rowSpan={2}
              className="sticky left-0 z-1 border-b border-b-ink bg-paper"
            >
              <span className="sr-only">Condition</span>
            </th>
            {yearSpans(quarters).map((span) => (
              <th
                key={span.first}
                scope="colgroup"
                colSpan={span.count}
                className={classes(
                  "border-l border-l-rule-2 pl-2 text-left font-semibold whitespace-nowrap text-ink",
                  span.isAhead && "bg-canvas",
                )}
              >
                <span className="sticky left-[calc(var(--names)+8px)]">{span.year}</span>
              </th>
            ))}
          </tr>
          <tr>
            {quarters.map((quarter, index) => (
              <QuarterHead
                key={quarter.key}
                quarter={quarter}
                startsYear={starts.has(quarter.key)}
                isLatest={index === lastSeen}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.name}>
              <NameOnPhone name={row.name} note={row.note} span={quarters.length + 1} />
              <tr>
                <RowName name={row.name} note={row.note} />
                {quarters.map((quarter, index) => (
                  <ConditionCell
                    key={quarter.key}
                    cell={row.cells[index] ?? null}
                    title={`${row.name}, ${quarter.key}`}
                    startsYear={starts.has(quarter.key)}
                    isAhead={quarter.stands === "ahead"}
                  />
                ))}
              </tr>
            </Fragment>
          ))}
          <NameOnPhone name={total.name} note={total.note} span={quarters.length + 1} />
          <tr className="tabular">
            <RowName name={total.name} note={total.note} last />
            {quarters.map((quarter, index) => (
              <TotalCell
                key={quarter.key}
                cell={total.cells[index] ?? null}
                startsYear={starts.has(quarter.key)}
                isAhead={quarter.stands === "ahead"}
              />
            ))}
          </tr>
        </tbody>
        <RulesFoot rules={rules} />
      </table>
    </ScrollRegion>
  );
}
