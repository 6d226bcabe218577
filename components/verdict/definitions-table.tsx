import { SectionHead } from "@/components/ui/section-head";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import type { VerdictView } from "./prepare-verdict";

interface DefinitionsTableProps {
  readonly robustness: VerdictView["robustness"];
  readonly known: string;
  readonly chart: string;
  readonly aside: React.ReactNode;
}

/** The right title under every reading and definition: reasonable people differ. */
export function DefinitionsTable({ robustness, known, chart, aside }: DefinitionsTableProps) {
  return (
    <section>
      <SectionHead aside={aside}>What it rests on</SectionHead>
      <Table label="The right title by reading and definition">
        <thead>
          <tr>
            <ColumnHead>Right title by definition</ColumnHead>
            <ColumnHead>Sourced</ColumnHead>
            <ColumnHead>And influenced</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {robustness.rows.map(({ reading, inForce, sourced, influenced }) => (
            <tr key={reading}>
              <RowHead className={inForce ? undefined : "font-normal"}>
                {reading}
                {inForce && <span className="font-normal text-ink-3"> in force</span>}
              </RowHead>
              <Cell className={inForce ? "font-semibold" : undefined}>{sourced}</Cell>
              <Cell>{influenced}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="pt-3 text-small text-ink-2">
        {robustness.sentence} {known}
      </p>
      <p className="pt-2 text-small text-ink-2">{chart}</p>
    </section>
  );
}
