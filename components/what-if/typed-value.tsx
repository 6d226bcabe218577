import { useState } from "react";
import { Field } from "@/components/ui/field";

interface TypedValueProps {
  readonly label: string;
  /** The value as it stands, in the words of the field. */
  readonly text: string;
  /** Takes what was typed; answers with a sentence where it is none that can be supposed. */
  readonly onTyped: (text: string, at: number) => string | null;
  readonly inputMode?: "numeric" | "decimal";
  readonly className?: string;
}

/** A number that may be typed: half-typed text stays until it is left, and only sound values count. */
export function TypedValue({ label, text, onTyped, inputMode, className }: TypedValueProps) {
  const [draft, setDraft] = useState<{ text: string; refusal: string | null } | null>(null);
  return (
    <Field
      label={label}
      labelHidden
      className={className}
      inputMode={inputMode}
      autoComplete="off"
      value={draft?.text ?? text}
      error={draft?.refusal ?? undefined}
      onChange={(event) => {
        const typed = event.target.value;
        setDraft({ text: typed, refusal: onTyped(typed, event.timeStamp) });
      }}
      onBlur={() => setDraft(null)}
    />
  );
}
