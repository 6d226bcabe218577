import type { FactValue } from "@/lib/domain/evaluation/facts";
import type { ChoiceView } from "./prepare-questions";
import { classes } from "@/components/ui/classes";

/** The choice that nobody can tell, beside the values of a fact. */
export const CANNOT_TELL = "cannot_tell";
export type ChosenAnswer = FactValue | typeof CANNOT_TELL;

interface AnswerChoicesProps {
  readonly legend: string;
  readonly choices: readonly ChoiceView[];
  /** The answer of last time, which is chosen until another is. */
  readonly last: ChosenAnswer | null;
  readonly chosen: ChosenAnswer | null;
  readonly onChoose: (answer: ChosenAnswer) => void;
}

const WIDTHS: Readonly<Record<number, string>> = {
  3: "tablet:grid-cols-3",
  4: "tablet:grid-cols-4",
  5: "tablet:grid-cols-5",
};

const CHOICE =
  "relative flex gap-2 border-t border-l border-rule-2 -mt-px -ml-px px-3 pt-[11px] pb-3 text-small hover:bg-hover has-checked:z-[1] has-checked:rounded-[5px] has-checked:ring-[1.5px] has-checked:ring-ink has-checked:ring-inset has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus";

/** All answers in view, with that of last time marked. Arrow keys choose, Enter sends the form. */
export function AnswerChoices({ legend, choices, last, chosen, onChoose }: AnswerChoicesProps) {
  const all = [
    ...choices,
    { value: CANNOT_TELL, label: "Cannot tell", hint: "Counts as unknown" },
  ] as const;
  return (
    <fieldset className="my-4 min-w-0">
      <legend className="sr-only">{legend}</legend>
      <div
        className={classes(
          "grid rounded-control border border-control bg-paper",
          WIDTHS[all.length] ?? "tablet:grid-cols-4",
        )}
      >
        {all.map(({ value, label, hint }) => (
          <label key={value} className={CHOICE}>
            <input
              type="radio"
              name="answer"
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
              className="mt-0.5 size-3.5 flex-none accent-button outline-none focus-visible:shadow-none"
            />
            <span className="min-w-0">
              <span className="block font-semibold">{label}</span>
              {hint !== undefined && (
                <span className="mt-1 block text-micro text-ink-2">{hint}</span>
              )}
            </span>
            {last === value && (
              <span className="absolute -top-[9px] right-2.5 rounded-tight border border-control bg-paper px-[5px] text-cell leading-4 font-semibold text-ink-2">
                Last time
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
