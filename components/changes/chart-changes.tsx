import { SectionHead } from "@/components/ui/section-head";
import { Cell, ColumnHead, Table } from "@/components/ui/table";

/** Rows shown of charts that differ in very many. */
const MOST_ROWS = 200;

interface ChartChangesProps {
  /** With their headings; empty where there is nothing to list. */
  readonly rows: readonly (readonly string[])[];
  readonly note: string;
}

/** How the two org charts in force differ, a row for each field. */
export function ChartChanges({ rows, note }: ChartChangesProps) {
  const [headings, ...fields] = rows;
  return (
    <section className="mt-12">
      <SectionHead>Org chart</SectionHead>
      {headings === undefined ? (
        <p className="py-[11px] text-small text-ink-3">{note}</p>
      ) : (
        <Table label="Org chart" className="max-tablet:min-w-200">
          <thead>
            <tr>
              {headings.map((heading) => (
                <ColumnHead key={heading}>{heading}</ColumnHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.slice(0, MOST_ROWS).map((row) => (
              <tr key={row.join("\n")}>
                {headings.map((heading, place) => (
                  <Cell key={heading}>{row[place]}</Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {fields.length > MOST_ROWS && (
        <p className="pt-3 text-small text-ink-3">
          And {fields.length - MOST_ROWS} more. Compare the charts themselves to see all.
        </p>
      )}
    </section>
  );
}
