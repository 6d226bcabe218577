import { SelectField } from "@/components/ui/select-field";
import type { MappingJson, RevenuePreview } from "@/lib/features/imports/schema";
import { quoted } from "@/lib/format/quoted";
import { type ColumnJson, MOTION_CHOICES, roleOptions, roleValue } from "./column-roles";

interface MappingFieldsProps {
  readonly preview: RevenuePreview;
  /** As first guessed: what a heading names stays on offer. */
  readonly guessed: MappingJson;
  readonly onChange: (mapping: MappingJson) => void;
}

const MARKS = [
  { value: "", label: "As the amounts show it" },
  { value: "point", label: "Point: 1,234.50" },
  { value: "comma", label: "Comma: 1.234,50" },
];

const POWERS = [
  { value: 0, label: "Single units" },
  { value: 3, label: "Thousands" },
  { value: 6, label: "Millions" },
  { value: 9, label: "Billions" },
] as const;

const LEAVE_OUT = "leave out";

/** How the file is read: guessed, and changed here. */
export function MappingFields({ preview, guessed, onChange }: MappingFieldsProps) {
  const { mapping, headings, sample } = preview;
  const strange = [
    ...new Set([...mapping.motions.map(({ text }) => text), ...preview.strangeMotions]),
  ];

  function setColumn(at: number, role: ColumnJson) {
    onChange({ ...mapping, columns: mapping.columns.map((held, i) => (i === at ? role : held)) });
  }

  function setMotion(text: string, value: string) {
    const others = mapping.motions.filter((named) => named.text !== text);
    const series = MOTION_CHOICES.find((choice) => choice.value === value)?.series ?? null;
    const said = value === "" ? [] : [{ text, series: value === LEAVE_OUT ? null : series }];
    onChange({ ...mapping, motions: [...others, ...said] });
  }

  function motionValue(text: string): string {
    const said = mapping.motions.find((named) => named.text === text);
    if (said === undefined) return "";
    return said.series === null ? LEAVE_OUT : `${said.series.motion} ${said.series.part}`;
  }

  return (
    <div className="mt-3 grid gap-x-6 gap-y-4 tablet:grid-cols-2 desktop:grid-cols-4">
      {mapping.columns.map((role, at) => {
        const options = roleOptions(guessed.columns[at] ?? role);
        const example = sample.map((cells) => cells[at] ?? "").find((cell) => cell.trim() !== "");
        const heading = headings[at]?.trim() ?? "";
        return (
          <SelectField
            key={at}
            label={heading === "" ? `Column ${at + 1}` : `Column “${heading}”`}
            hint={example === undefined ? "Empty" : `For example ${quoted(example.trim())}`}
            options={options}
            value={roleValue(role)}
            onChange={(event) => {
              const chosen = options.find(({ value }) => value === event.target.value);
              if (chosen !== undefined) setColumn(at, chosen.role);
            }}
          />
        );
      })}
      {strange.map((text) => (
        <SelectField
          key={`motion ${text}`}
          label={`Motion “${text}”`}
          placeholder="Not known yet"
          options={[...MOTION_CHOICES, { value: LEAVE_OUT, label: "Leave these rows out" }]}
          value={motionValue(text)}
          onChange={(event) => setMotion(text, event.target.value)}
        />
      ))}
      <SelectField
        label="Decimals follow a"
        options={MARKS}
        value={mapping.mark ?? ""}
        onChange={(event) => {
          const mark = event.target.value;
          onChange({ ...mapping, mark: mark === "point" || mark === "comma" ? mark : null });
        }}
      />
      <SelectField
        label="Amounts are in"
        options={POWERS.map(({ value, label }) => ({ value: String(value), label }))}
        value={String(mapping.power)}
        onChange={(event) => {
          const power = POWERS.find(({ value }) => String(value) === event.target.value)?.value;
          onChange({ ...mapping, power: power ?? 0 });
        }}
      />
    </div>
  );
}
