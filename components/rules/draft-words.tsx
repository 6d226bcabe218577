"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { DraftHand } from "./use-draft";

interface DraftWordsProps {
  readonly hand: DraftHand;
  readonly disabled: boolean;
}

function NameField({ hand, disabled }: DraftWordsProps) {
  const { name } = hand.written;
  const [typed, setTyped] = useState(name);
  const [error, setError] = useState<string>();
  const take = () => {
    const said = typed.trim();
    setError(said === "" ? "Name the rules." : undefined);
    if (said !== "" && said !== name) hand.write({ name: said });
  };
  return (
    <Field
      label="Name"
      hint="Its number follows when it is published."
      maxLength={80}
      value={typed}
      error={error}
      disabled={disabled}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
    />
  );
}

function NoteField({ hand, disabled }: DraftWordsProps) {
  const { note } = hand.written;
  const [typed, setTyped] = useState(note);
  return (
    <TextAreaField
      label="Why these rules"
      hint="Asked for at the latest when it is published."
      rows={3}
      maxLength={2_000}
      value={typed}
      disabled={disabled}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => typed.trim() !== note && hand.write({ note: typed.trim() })}
    />
  );
}

/** What the draft is called, and why it is written. Saved when a field is left. */
export function DraftWords({ hand, disabled }: DraftWordsProps) {
  const { name, note } = hand.written;
  return (
    <div className="mt-6 grid max-w-200 gap-5 tablet:grid-cols-2">
      <NameField key={`name ${name}`} hand={hand} disabled={disabled} />
      <NoteField key={`note ${note}`} hand={hand} disabled={disabled} />
    </div>
  );
}
