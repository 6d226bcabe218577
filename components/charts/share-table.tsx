import type { ShareChartModel } from "@/components/charts/share-chart-model";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";

/** The chart's figures, for who would rather read them. */
export function ShareTable({ model }: { readonly model: ShareChartModel }) {
  const { forecast } = model;
  return (
    <details className="mt-3 text-small print:hidden">
      <summary className="w-fit py-[11px] text-ink-3 tablet:py-0 hover:text-ink">
        Show as table
      </summary>
      <Table label={model.title} className="mt-2 max-w-160">
        <thead>
          <tr>
            <ColumnHead>Quarter</ColumnHead>
            {model.series.map(({ label }) => (
              <ColumnHead key={label} num>
                {label}
              </ColumnHead>
            ))}
            {forecast !== undefined && <ColumnHead num>80&nbsp;% of the futures</ColumnHead>}
          </tr>
        </thead>
        <tbody>
          {model.quarters.map(({ key, seriesBreak }, index) => (
            <tr key={key}>
              <RowHead>{seriesBreak === undefined ? key : `${key}, new series`}</RowHead>
              {model.series.map(({ label, points }) => (
                <Cell key={label} num>
                  {points[index]?.text ?? "No figure"}
                </Cell>
              ))}
              {forecast !== undefined && (
                <Cell num>{forecast.ranges[index - forecast.from - 1] ?? "Known"}</Cell>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
