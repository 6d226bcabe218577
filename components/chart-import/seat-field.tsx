import { SelectField, type SelectOption } from "@/components/ui/select-field";
import type { SeatChoice } from "@/lib/format/seat-choices";

interface SeatFieldProps {
  readonly label: string;
  readonly choices: readonly SeatChoice[];
  /** Answers other than a position. */
  readonly others: readonly SelectOption[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Which position somebody is: proposed with its reason, confirmed by a person. */
export function SeatField({ label, choices, others, value, onChange }: SeatFieldProps) {
  const chosen = choices.find(({ key }) => `seat:${key}` === value);
  const why = chosen?.why ?? null;
  return (
    <SelectField
      label={label}
      hint={why === null ? undefined : `Proposed, as ${why}.`}
      options={[
        ...choices.map(({ key, label: seat }) => ({ value: `seat:${key}`, label: seat })),
        ...others,
      ]}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
