import { useState } from "react";
import { Field } from "@/components/ui/field";

interface TypedDayProps {
  readonly label: string;
  readonly day: string;
  readonly onDay: (text: string, at: number) => void;
}

/** A day that may be typed: a field half filled in stays so until it is left. */
export function TypedDay({ label, day, onDay }: TypedDayProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <Field
      type="date"
      label={label}
      labelHidden
      className="w-36 flex-none"
      value={draft ?? day}
      onChange={(event) => {
        setDraft(event.target.value);
        onDay(event.target.value, event.timeStamp);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}
