import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import { WhyDrawing } from "./why-drawing";
import type { WhyModel } from "./why-model";

/** Which facts and which decisions make the date, and which of them comes last. */
export function WhyChart({ model }: { readonly model: WhyModel }) {
  return (
    <figure className="pt-3.5">
      <WhyDrawing
        model={model}
        width={416}
        names={150}
        className="max-w-104 max-tablet:hidden print:block"
      />
      <WhyDrawing
        model={model}
        width={350}
        names={132}
        className="max-w-[350px] tablet:hidden print:hidden"
      />
      <figcaption className="text-cell text-ink-3">
        Facts: even odds to 85&nbsp;%. Decisions: the date committed.
      </figcaption>
      <details className="mt-3 text-small print:hidden">
        <summary className="w-fit py-[11px] text-ink-3 hover:text-ink tablet:py-0">
          Show as table
        </summary>
        <Table label="What the date is made of" className="mt-2">
          <thead>
            <tr>
              <ColumnHead>What</ColumnHead>
              <ColumnHead>When</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {model.rows.map(({ key, name, told }) => (
              <tr key={key}>
                <RowHead>{name}</RowHead>
                <Cell>{told}</Cell>
              </tr>
            ))}
            {model.ends.map(({ word, label }) => (
              <tr key={word}>
                <RowHead>{model.isDate ? "The later of these" : "Were it all in place"}</RowHead>
                <Cell>
                  {label}, {word}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </figure>
  );
}
