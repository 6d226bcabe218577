import { classes } from "@/components/ui/classes";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import type { DefinitionCell, DefinitionsView } from "./prepare-definitions";

interface DefinitionsTableProps {
  /** Null where revenue allows no forecast. */
  readonly view: DefinitionsView | null;
  /** What the verdict rests on, each a sentence or two. */
  readonly notes: readonly string[];
  readonly aside: React.ReactNode;
}

const tone = ({ inForce, differs }: DefinitionCell) =>
  classes("pl-3", inForce && "font-semibold", differs && "font-semibold text-blue");

/** The likely quarter under every reading and definition: reasonable people differ. */
export function DefinitionsTable({ view, notes, aside }: DefinitionsTableProps) {
  return (
    <section>
      <SectionHead aside={aside}>What it rests on</SectionHead>
      {view !== null && (
        <Table label="The likely quarter by reading and definition">
          <thead>
            <tr>
              <ColumnHead>{view.heading}</ColumnHead>
              <ColumnHead num className="pl-3">
                Sourced
              </ColumnHead>
              <ColumnHead num className="pl-3">
                + influenced
              </ColumnHead>
            </tr>
          </thead>
          <tbody>
            {view.rows.map(({ reading, inForce, cells }) => (
              <tr key={reading}>
                <RowHead className={inForce ? undefined : "font-normal!"}>
                  {reading}
                  {inForce && " (in force)"}
                </RowHead>
                {cells.map((cell, place) => (
                  <Cell key={place} num className={tone(cell)}>
                    {cell.text}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {notes.map((note) => (
        <p key={note} className="pt-3 text-small text-ink-2">
          {note}
        </p>
      ))}
    </section>
  );
}
