import { Cell, ColumnHead, Table } from "./table";

interface Problem {
  /** Null where the whole file is meant. */
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string;
  readonly reason: string;
  /** Whether it refuses the file; what does not is worth a look. */
  readonly refused: boolean;
}

/** Problems of a file by row, column, value and reason. */
export function ProblemTable({ problems }: { readonly problems: readonly Problem[] }) {
  return (
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
        {problems.map(({ row, column, value, reason, refused }, place) => (
          <tr key={place}>
            <Cell num>{row ?? "File"}</Cell>
            <Cell>{column ?? "–"}</Cell>
            <Cell className="max-w-60 break-words">{value.trim() === "" ? "–" : value}</Cell>
            <Cell className={refused ? "text-red" : undefined}>{reason}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
