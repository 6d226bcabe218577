"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { FileRow } from "./file-row";
import type { EvidenceEditing, WrittenDraft } from "./use-evidence";

interface EvidenceFieldsProps {
  readonly evidence: EvidenceEditing;
  /** What the server found wrong, by the path of the field. */
  readonly errors: Readonly<Record<string, string>>;
}

const KINDS = [
  { value: "link", label: "Link" },
  { value: "note", label: "Note" },
] as const;

interface WrittenFieldsProps {
  readonly draft: WrittenDraft;
  readonly evidence: EvidenceEditing;
  readonly error: string | undefined;
}

function WrittenFields({ draft, evidence, error }: WrittenFieldsProps) {
  const change = (part: Partial<WrittenDraft>) => evidence.change(draft.id, part);
  return (
    <div className="grid gap-2 border-l-[3px] border-rule-2 pl-3">
      <div className="grid grid-cols-[96px_1fr_auto] items-end gap-2">
        <SelectField
          label="Kind"
          options={KINDS}
          value={draft.kind}
          onChange={(event) => change({ kind: event.target.value === "note" ? "note" : "link" })}
        />
        <Field
          label="Label"
          value={draft.label}
          onChange={(event) => change({ label: event.target.value })}
        />
        <Button kind="quiet" onClick={() => evidence.remove(draft.id)}>
          Remove
        </Button>
      </div>
      {draft.kind === "link" ? (
        <Field
          type="url"
          label="Address"
          value={draft.content}
          error={error}
          onChange={(event) => change({ content: event.target.value })}
        />
      ) : (
        <TextAreaField
          label="Text"
          rows={2}
          value={draft.content}
          error={error}
          onChange={(event) => change({ content: event.target.value })}
        />
      )}
    </div>
  );
}

/** Links, notes and files that an answer rests on. Files are chosen, or dropped anywhere on it. */
export function EvidenceFields({ evidence, errors }: EvidenceFieldsProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-ink-2">Evidence</legend>
      <div
        className="space-y-3"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          evidence.addFiles(event.dataTransfer.files);
        }}
      >
        {evidence.drafts.map((draft, place) =>
          draft.kind === "file" ? (
            <FileRow key={draft.id} draft={draft} evidence={evidence} />
          ) : (
            <WrittenFields
              key={draft.id}
              draft={draft}
              evidence={evidence}
              error={errors[`evidence.${place}.${draft.kind === "link" ? "url" : "text"}`]}
            />
          ),
        )}
        <input
          ref={chooser}
          type="file"
          multiple
          className="sr-only"
          aria-label="Files of evidence"
          tabIndex={-1}
          onChange={(event) => {
            evidence.addFiles(Array.from(event.target.files ?? []));
            event.target.value = "";
          }}
        />
        <div className="flex flex-wrap gap-2">
          <Button onClick={evidence.addWritten}>Add a link or a note</Button>
          <Button onClick={() => chooser.current?.click()}>Add files</Button>
        </div>
        <p className="text-micro text-ink-3">
          A file of up to 10&nbsp;MB is kept whole beside the answer. Drop it here, or choose it.
        </p>
      </div>
    </fieldset>
  );
}
