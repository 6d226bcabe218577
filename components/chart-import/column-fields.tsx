import { SelectField } from "@/components/ui/select-field";
import { CHART_FIELDS, type ChartColumns, type ChartField } from "@/lib/domain/org/headings";

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
};

interface ColumnFieldsProps {
  readonly headings: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly columns: ChartColumns;
  readonly onChange: (columns: ChartColumns) => void;
}

const NONE = "";

/** Which column is read as what: guessed, and changed here. */
export function ColumnFields({ headings, sample, columns, onChange }: ColumnFieldsProps) {
  const options = headings.map((heading, column) => ({
    value: String(column),
    label: heading.trim() === "" ? `Column ${column + 1}, no heading` : heading,
  }));
  const example = (column: number | null) => {
    const value =
      column === null
        ? undefined
        : sample.map((row) => row[column] ?? "").find((cell) => cell !== "");
    return value === undefined ? undefined : `For example “${value.slice(0, 40)}”`;
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
          hint={example(columns[field])}
          onChange={(event) =>
            onChange({
              ...columns,
              [field]: event.target.value === NONE ? null : Number(event.target.value),
            })
          }
        />
      ))}
    </div>
  );
}
