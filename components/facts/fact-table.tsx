import { SectionHead } from "@/components/ui/section-head";
import { StatusMark } from "@/components/ui/status-mark";
import type { JudgedClose } from "@/components/verdict/judged-close";
import { EvidenceList } from "./evidence-list";
import type { EntryRow, FactRow } from "./prepare-evidence";
import { RecordDialog } from "./record-dialog";
import { StrikeDialog } from "./strike-dialog";

interface Editing {
  readonly workspace: string;
  readonly companyId: string;
  readonly files: string;
  readonly raters: readonly string[];
  readonly today: string;
  readonly judged: JudgedClose | null;
  readonly mayWrite: boolean;
}

function Entry({ entry, editing }: { readonly entry: EntryRow; readonly editing: Editing }) {
  const struck = entry.struck !== null;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-rule py-2.5 first:border-0">
      <div className="min-w-0 flex-1">
        <p>
          <span className={struck ? "line-through text-ink-3" : "font-medium"}>{entry.answer}</span>
          <span className="text-ink-3">
            {" "}
            {entry.rater}, from {entry.from}, confirmed {entry.confirmed}
          </span>
        </p>
        {struck && <p className="text-ink-2">Struck: {entry.struck}</p>}
        {entry.inForce && <p className="text-micro text-ink-3">In force</p>}
        <EvidenceList evidence={entry.evidence} />
      </div>
      {!struck && editing.mayWrite && (
        <StrikeDialog workspace={editing.workspace} companyId={editing.companyId} entry={entry} />
      )}
    </li>
  );
}

function Fact({ row, editing }: { readonly row: FactRow; readonly editing: Editing }) {
  const { workspace, companyId, files, raters, today, judged } = editing;
  return (
    <li id={row.fact} className="scroll-mt-16 border-b border-rule py-3 target:bg-blue-tint">
      <div className="grid gap-x-5 gap-y-1 tablet:grid-cols-[220px_minmax(0,1fr)_auto]">
        <h3 className="font-semibold">{row.name}</h3>
        <div>
          <p className="flex flex-wrap items-center gap-x-3">
            {row.known ? (
              <span className="font-medium">{row.answer}</span>
            ) : (
              <StatusMark status="unknown">{row.answer}</StatusMark>
            )}
          </p>
          <p className="text-ink-2">{row.note}</p>
        </div>
        {editing.mayWrite && (
          <div>
            <RecordDialog
              {...{ workspace, companyId, files, raters, today, judged }}
              fact={row.fact}
              verb={row.entries.length === 0 ? "Answer" : "Update"}
            />
          </div>
        )}
      </div>
      {row.entries.length > 0 && (
        <details className="mt-1.5 tablet:ml-[240px]">
          <summary className="w-fit cursor-pointer py-[11px] text-ink-3 tablet:py-0 hover:text-ink">
            {row.entries.length === 1 ? "1 entry" : `${row.entries.length} entries`}
          </summary>
          <ul className="mt-1">
            {row.entries.map((entry) => (
              <Entry key={entry.seq} entry={entry} editing={editing} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

interface FactTableProps {
  readonly heading: string;
  readonly aside?: string;
  readonly rows: readonly FactRow[];
  readonly editing: Editing;
}

/** Facts under one heading, each with its answer in force and everything ever said of it. */
export function FactTable({ heading, aside, rows, editing }: FactTableProps) {
  if (rows.length === 0) return null;
  return (
    <section className="mt-10 text-small tablet:mt-12">
      <SectionHead aside={aside}>{heading}</SectionHead>
      <ul>
        {rows.map((row) => (
          <Fact key={row.fact} row={row} editing={editing} />
        ))}
      </ul>
    </section>
  );
}
