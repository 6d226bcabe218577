import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ProblemTable } from "@/components/ui/problem-table";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import type { RevenuePreview } from "@/lib/features/imports/schema";
import { counted } from "@/lib/format/count";
import { listed } from "@/lib/format/list";
import { LOCALE } from "@/lib/format/locale";

interface ImportOutcomeProps {
  readonly preview: RevenuePreview;
  readonly onApply: () => void;
  readonly onOfferMarked: () => void;
  readonly applying: boolean;
}

const MOST_ROWS_NAMED = 8;

/** What the file would change, or every problem it has. */
export function ImportOutcome(props: ImportOutcomeProps) {
  const { leftOut } = props.preview;
  return (
    <>
      {props.preview.problemCount > 0 ? <Problems {...props} /> : <Changes {...props} />}
      {leftOut.length > 0 && (
        <p className="mt-4 text-small text-ink-3">
          {counted(leftOut.length, "row is", "rows are", LOCALE)} left out as a sum of others or
          because you said so: {listed(leftOut.slice(0, MOST_ROWS_NAMED).map(String), LOCALE)}
          {leftOut.length > MOST_ROWS_NAMED && " and more"}.
        </p>
      )}
    </>
  );
}

function Problems({ preview, onOfferMarked }: ImportOutcomeProps) {
  const { problems, problemCount } = preview;
  return (
    <section aria-labelledby="problems" className="mt-10">
      <SectionHead id="problems" aside={counted(problemCount, "problem", "problems", LOCALE)}>
        Nothing of this file is imported yet
      </SectionHead>
      <ProblemTable
        problems={problems.map(({ sentence, ...place }) => ({
          ...place,
          reason: sentence,
          refused: true,
        }))}
      />
      {problemCount > problems.length && (
        <p className="mt-2 text-small text-ink-3">
          And {counted(problemCount - problems.length, "more", "more", LOCALE)}; the file with its
          problems holds all of them.
        </p>
      )}
      <div className="mt-4">
        <Button onClick={onOfferMarked}>Download the file with its problems</Button>
      </div>
    </section>
  );
}

function Changes({ preview, onApply, applying }: ImportOutcomeProps) {
  const { changes } = preview;
  if (changes.length === 0) {
    return (
      <div className="mt-10">
        <Notice>Everything in this file is there already.</Notice>
      </div>
    );
  }
  const count = counted(changes.length, "amount", "amounts", LOCALE);
  return (
    <section aria-labelledby="changes" className="mt-10">
      <SectionHead id="changes" aside={count}>
        What this file changes
      </SectionHead>
      <Table label="What this file changes">
        <thead>
          <tr>
            <ColumnHead>Quarter and motion</ColumnHead>
            <ColumnHead>Now</ColumnHead>
            <ColumnHead>After the import</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ name, before, after }) => (
            <tr key={name}>
              <RowHead>{name}</RowHead>
              <Cell>{before}</Cell>
              <Cell>{after}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <div className="mt-4">
        <Button kind="primary" onClick={onApply} busy={applying ? "Importing…" : undefined}>
          Import {count}
        </Button>
      </div>
    </section>
  );
}
