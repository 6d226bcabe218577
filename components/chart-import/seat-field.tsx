import { SelectField, type SelectOption } from "@/components/ui/select-field";
import type { SeatChoice } from "@/lib/features/charts/schema";

interface SeatFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly SeatChoice[];
  /** Answers other than a position. */
  readonly others: readonly SelectOption[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Which position somebody is: proposed with its reason, confirmed by a person. */
export function SeatField({ label, hint, choices, others, value, onChange }: SeatFieldProps) {
  const chosen = choices.find(({ key }) => `seat:${key}` === value);
  const why = chosen?.why ?? null;
  return (
    <SelectField
      label={label}
      hint={why === null ? hint : `Proposed, as ${why}.`}
      options={[
        ...choices.map(({ key, label: seat }) => ({ value: `seat:${key}`, label: seat })),
        ...others,
      ]}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
