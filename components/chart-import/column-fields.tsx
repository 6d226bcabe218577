import { SelectField } from "@/components/ui/select-field";
import { CHART_FIELDS, type ChartField } from "@/lib/domain/org/heading-words";
import { type ChartColumns, perField } from "@/lib/domain/org/headings";
import type { SheetLook } from "@/lib/format/chart-look";

const LABELS: Readonly<Record<ChartField, string>> = {
  manager: "Manager",
  id: "Id",
  title: "Job title",
  name: "Name",
  firstName: "First name",
  lastName: "Last name",
  function: "Function",
  level: "Level",
  status: "Status",
  email: "E-mail",
  dotted: "Dotted line",
  count: "Number of posts",
};

interface ColumnFieldsProps {
  readonly look: SheetLook;
  readonly columns: ChartColumns;
  /** Whether a person changed them, so that the reasons for the guess hold no more. */
  readonly isCorrected: boolean;
  readonly onChange: (columns: ChartColumns) => void;
}

const NONE = "";

/** One column holds one thing: what takes it over leaves the other without. */
const withColumn = (columns: ChartColumns, field: ChartField, column: number | null) =>
  perField((other) => {
    if (other === field) return column;
    return column !== null && columns[other] === column ? null : columns[other];
  });

/** Which column is read as what: guessed with its reason, and changed here. */
export function ColumnFields({ look, columns, isCorrected, onChange }: ColumnFieldsProps) {
  const options = look.headings.map((heading, column) => ({
    value: String(column),
    label: heading.trim() === "" ? `Column ${column + 1}, no heading` : heading,
  }));
  const example = (column: number) =>
    look.sample.map((row) => row[column] ?? "").find((cell) => cell.trim() !== "");
  const hint = (field: ChartField) => {
    const column = columns[field];
    if (column === null) return undefined;
    const value = example(column);
    const reason = isCorrected ? null : (look.columnReasons?.[field] ?? null);
    const words = value === undefined ? null : `For example “${value.trim().slice(0, 40)}”.`;
    return [words, field === "manager" ? reason : null].filter((part) => part !== null).join(" ");
  };
  return (
    <div className="mt-3 grid gap-x-6 gap-y-4 tablet:grid-cols-2 desktop:grid-cols-4">
      {CHART_FIELDS.map((field) => (
        <SelectField
          key={field}
          label={LABELS[field]}
          placeholder="Not in the file"
          options={options}
          value={columns[field] === null ? NONE : String(columns[field])}
          hint={hint(field)}
          onChange={({ target }) =>
            onChange(
              withColumn(columns, field, target.value === NONE ? null : Number(target.value)),
            )
          }
        />
      ))}
    </div>
  );
}
