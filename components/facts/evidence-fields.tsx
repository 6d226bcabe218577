"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";

export interface EvidenceDraft {
  readonly kind: "link" | "note";
  readonly label: string;
  readonly content: string;
}

interface EvidenceFieldsProps {
  readonly drafts: readonly EvidenceDraft[];
  readonly onChange: (drafts: readonly EvidenceDraft[]) => void;
  readonly errors: Readonly<Record<string, string>>;
}

const KINDS = [
  { value: "link", label: "Link" },
  { value: "note", label: "Note" },
] as const;

/** Links and notes that an answer rests on. */
export function EvidenceFields({ drafts, onChange, errors }: EvidenceFieldsProps) {
  const change = (place: number, part: Partial<EvidenceDraft>) =>
    onChange(drafts.map((draft, at) => (at === place ? { ...draft, ...part } : draft)));
  return (
    <fieldset className="space-y-3">
      <legend className="mb-2 text-ink-2">Evidence</legend>
      {drafts.map((draft, place) => (
        <div key={place} className="grid gap-2 border-l-[3px] border-rule-2 pl-3">
          <div className="grid grid-cols-[96px_1fr_auto] items-end gap-2">
            <SelectField
              label="Kind"
              options={KINDS}
              value={draft.kind}
              onChange={(event) =>
                change(place, { kind: event.target.value === "note" ? "note" : "link" })
              }
            />
            <Field
              label="Label"
              value={draft.label}
              onChange={(event) => change(place, { label: event.target.value })}
            />
            <Button kind="quiet" onClick={() => onChange(drafts.filter((_, at) => at !== place))}>
              Remove
            </Button>
          </div>
          {draft.kind === "link" ? (
            <Field
              type="url"
              label="Address"
              value={draft.content}
              error={errors[`evidence.${place}.url`]}
              onChange={(event) => change(place, { content: event.target.value })}
            />
          ) : (
            <TextAreaField
              label="Text"
              rows={2}
              value={draft.content}
              error={errors[`evidence.${place}.text`]}
              onChange={(event) => change(place, { content: event.target.value })}
            />
          )}
        </div>
      ))}
      <Button onClick={() => onChange([...drafts, { kind: "link", label: "", content: "" }])}>
        Add a link or a note
      </Button>
    </fieldset>
  );
}
