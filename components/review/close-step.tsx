import { SectionHead } from "@/components/ui/section-head";
import { StatusMark } from "@/components/ui/status-mark";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import type { PreviewView } from "./prepare-preview";

/** What closing would freeze, beside the last close. */
export function CloseStep({ view }: { readonly view: PreviewView }) {
  const { columns, rows, figures, moves } = view;
  return (
    <>
      <div className="mt-6">
        <Table label="What closing would freeze">
          <thead>
            <tr>
              <ColumnHead>
                <span className="sr-only">What</span>
              </ColumnHead>
              {columns.before !== null && <ColumnHead>{columns.before}</ColumnHead>}
              <ColumnHead>{columns.now}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ name, before, now }) => (
              <tr key={name}>
                <RowHead>{name}</RowHead>
                {columns.before !== null && <Cell>{before}</Cell>}
                <Cell>{now}</Cell>
              </tr>
            ))}
            {rows.map(({ name, before, now, sentence }) => (
              <tr key={name}>
                <RowHead>{name}</RowHead>
                {columns.before !== null && (
                  <Cell>{before !== null && <StatusMark status={before} calm />}</Cell>
                )}
                <Cell>
                  <StatusMark status={now} calm={now !== "met"} />
                  <p className="mt-1 max-w-[36em] text-micro text-ink-2">{sentence}</p>
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      {columns.before !== null && (
        <section className="mt-10">
          <SectionHead>What moved since the last close</SectionHead>
          {moves.length === 0 ? (
            <p className="mt-3 text-small text-ink-2">Unchanged: no criterion stands otherwise.</p>
          ) : (
            <ul className="text-small">
              {moves.map((sentence) => (
                <li key={sentence} className="border-b border-rule py-[11px]">
                  {sentence}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}
