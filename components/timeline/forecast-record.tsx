import { SlipChart } from "@/components/charts/slip-chart";
import type { RecordView } from "@/components/timeline/prepare-record";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";

/** What was said at each close, how it fared, and how often odds came true once there are enough. */
export function ForecastRecord({ record }: { readonly record: RecordView }) {
  const { chart, score, calibration } = record;
  if (chart === null && score === null) return null;
  return (
    <section aria-label="What we said">
      {chart !== null && <SlipChart model={chart} />}
      {score !== null && <p className="mt-4 max-w-[46em] text-small text-ink-2">{score}</p>}
      {calibration.length > 0 && (
        <Table label="How often odds came true" className="mt-4 max-w-100">
          <thead>
            <tr>
              <ColumnHead>Odds said</ColumnHead>
              <ColumnHead num>Came true</ColumnHead>
              <ColumnHead num>Times</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {calibration.map(({ said, happened, count }) => (
              <tr key={said}>
                <RowHead>{said}</RowHead>
                <Cell num>{happened}</Cell>
                <Cell num>{count}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
