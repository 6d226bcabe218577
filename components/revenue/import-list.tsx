"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { useReason } from "@/components/restatements/reason-provider";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import { useToast } from "@/components/ui/toast";
import { undoRevenueImportAction } from "@/lib/features/imports/actions";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";

export interface ListedImport {
  readonly id: string;
  readonly fileName: string;
  readonly state: "applied" | "undone";
  /** "12 Feb 2027" */
  readonly day: string;
  readonly version: number;
}

interface ImportListProps {
  readonly workspace: string;
  readonly companyId: string;
  readonly imports: readonly ListedImport[];
  readonly mayWrite: boolean;
}

/** The files that were imported, each of which can be taken back. */
export function ImportList({ workspace, companyId, imports, mayWrite }: ImportListProps) {
  return (
    <Table label="Imports" className="max-w-160">
      <thead>
        <tr>
          <ColumnHead>File</ColumnHead>
          <ColumnHead>Imported</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>
            <span className="sr-only">Undo</span>
          </ColumnHead>
        </tr>
      </thead>
      <tbody>
        {imports.map((listed) => (
          <tr key={listed.id}>
            <RowHead className="break-all">{listed.fileName}</RowHead>
            <Cell>{listed.day}</Cell>
            <Cell>{listed.state === "applied" ? "In force" : "Undone"}</Cell>
            <Cell className="text-right">
              {mayWrite && listed.state === "applied" && (
                <UndoImport workspace={workspace} companyId={companyId} listed={listed} />
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

interface UndoImportProps {
  readonly workspace: string;
  readonly companyId: string;
  readonly listed: ListedImport;
}

function UndoImport({ workspace, companyId, listed }: UndoImportProps) {
  const { id: importId, version, fileName } = listed;
  const [trouble, setTrouble] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const say = useToast();
  const explain = useReason();

  function undo() {
    startTransition(async () => {
      const input = { companyId, importId, version };
      const answer = await explain((reason) =>
        undoRevenueImportAction(workspace, { ...input, reason }),
      );
      if (answer.ok)
        say({ text: `${counted(answer.value.lines, "amount", "amounts", LOCALE)} taken back` });
      else setTrouble(answer.message);
    });
  }

  return (
    <>
      <Button
        aria-label={`Undo ${fileName}`}
        onClick={undo}
        busy={pending ? "Undoing…" : undefined}
      >
        Undo
      </Button>
      {trouble !== null && <FieldError>{trouble}</FieldError>}
    </>
  );
}
