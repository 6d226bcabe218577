import { Cell, ColumnHead, Table } from "@/components/ui/table";
import type { ChartProblem } from "@/lib/features/charts/schema";

interface ProblemTableProps {
  readonly problems: readonly ChartProblem[];
  /** Of all, where more were found than are listed. */
  readonly count: number;
}

/** Every problem of a file by row, column, value and reason. */
export function ProblemTable({ problems, count }: ProblemTableProps) {
  return (
    <>
      <Table label="Problems in the file">
        <thead>
          <tr>
            <ColumnHead num>Row</ColumnHead>
            <ColumnHead>Column</ColumnHead>
            <ColumnHead>Value</ColumnHead>
            <ColumnHead>Reason</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, place) => (
            <tr key={place}>
              <Cell num>{problem.row ?? "File"}</Cell>
              <Cell>{problem.column ?? "–"}</Cell>
              <Cell className="max-w-60 break-words">
                {problem.value === "" ? "–" : problem.value}
              </Cell>
              <Cell className={problem.refused ? "text-red" : undefined}>{problem.reason}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {count > problems.length && (
        <p className="mt-2 text-small text-ink-3">
          And {count - problems.length} more. Mend these first, then choose the file again.
        </p>
      )}
    </>
  );
}
