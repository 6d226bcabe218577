import type { ChangedRow } from "@/components/changes/prepare-changes";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";

interface ChangedTableProps {
  readonly heading: string;
  /** The two quarters, "FY27 Q1" and "FY27 Q2". */
  readonly quarters: readonly [string, string];
  readonly rows: readonly ChangedRow[];
}

/** What was and what is, row by row; "unchanged" is said, not left out. */
export function ChangedTable({ heading, quarters, rows }: ChangedTableProps) {
  const [before, after] = quarters;
  return (
    <section className="mt-12">
      <SectionHead>{heading}</SectionHead>
      {rows.length === 0 ? (
        <p className="py-[11px] text-small text-ink-3">Unchanged.</p>
      ) : (
        <Table label={heading} className="table-fixed">
          <thead>
            <tr>
              <ColumnHead className="w-[30%] tablet:w-56">
                <span className="sr-only">What</span>
              </ColumnHead>
              <ColumnHead>{before}</ColumnHead>
              <ColumnHead>{after}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <RowHead>{row.what}</RowHead>
                <Cell className="text-ink-2">{row.before}</Cell>
                <Cell>{row.after}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
