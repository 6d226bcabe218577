import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import type { DifferenceRow } from "./prepare-differences";

interface DifferencesTableProps {
  readonly label: string;
  /** What stands over each side. */
  readonly from: string;
  readonly to: string;
  readonly rows: readonly DifferenceRow[];
}

/** Where two rubrics differ, side by side. */
export function DifferencesTable({ label, from, to, rows }: DifferencesTableProps) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          <ColumnHead>Rule</ColumnHead>
          <ColumnHead num>{from}</ColumnHead>
          <ColumnHead num>{to}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <RowHead>{row.name}</RowHead>
            <Cell num className="text-ink-2">
              {row.from}
            </Cell>
            <Cell num>{row.to}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
