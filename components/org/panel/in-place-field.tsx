import { type KeyboardEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextAreaField } from "@/components/ui/text-area-field";

interface InPlaceFieldProps {
  readonly label: string;
  /** By which the panel finds it. */
  readonly name: string;
  readonly value: string;
  /** Saves what was written; false: it cannot be, and was said so. */
  readonly onSave: (value: string) => boolean;
  readonly type?: "text" | "date";
  readonly hint?: string | undefined;
  readonly disabled: boolean;
  readonly suggestions?: readonly string[];
  readonly isLong?: boolean;
  /** Most letters. */
  readonly most?: number;
  /** Why a text will not do; undefined where it will. */
  readonly refuse?: (value: string) => string | undefined;
}

/** What is being written, and what stood there when the writing began. */
interface Draft {
  readonly text: string;
  readonly from: string;
}

/** A field that saves itself when it is left or Enter is pressed; Escape gives back what was there. */
export function InPlaceField(props: InPlaceFieldProps) {
  const { label, name, value, onSave, hint, disabled, suggestions = [], refuse } = props;
  const listId = useId();
  const [draft, setDraft] = useState<Draft | null>(null);
  const text = draft?.text ?? value;
  const error = draft === null || text === value ? undefined : refuse?.(text.trim());
  // Somebody else wrote here meanwhile: saving would put this over it unseen.
  const theirs = draft !== null && draft.from !== value && text.trim() !== value ? value : null;

  const save = () => {
    if (draft === null) return;
    const written = draft.text.trim();
    if (refuse?.(written) !== undefined) return;
    if (written === value || onSave(written)) setDraft(null);
  };
  const keepDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    }
    const isEnter = event.key === "Enter" && !event.nativeEvent.isComposing;
    if (isEnter && (props.isLong !== true || event.ctrlKey || event.metaKey) && theirs === null)
      save();
  };
  const shared = {
    label,
    name,
    hint,
    error,
    disabled,
    value: text,
    autoComplete: "off",
    maxLength: props.most,
    onBlur: () => theirs === null && save(),
    onKeyDown: keepDown,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setDraft({ text: event.target.value, from: draft?.from ?? value }),
  };

  return (
    <div>
      {props.isLong === true ? (
        <TextAreaField rows={3} {...shared} />
      ) : (
        <Field
          {...shared}
          type={props.type ?? "text"}
          list={suggestions.length === 0 ? undefined : listId}
        />
      )}
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion}>{suggestion}</option>
          ))}
        </datalist>
      )}
      {theirs !== null && (
        <div role="alert" className="mt-2 grid gap-2 border-l-[3px] border-rule-2 pl-3">
          <p>
            Somebody else wrote “{theirs === "" ? "nothing" : theirs}” here while you were writing.
          </p>
          <div className="flex flex-wrap gap-2">
            <Button onClick={save}>Keep mine</Button>
            <Button kind="quiet" onClick={() => setDraft(null)}>
              Take theirs
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
