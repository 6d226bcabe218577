import { useId, useState } from "react";
import { LEVEL_CHOICES, levelIn } from "@/components/charts/position-choices";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import type {
  TitleCorrection as Correction,
  TitleCorrections,
} from "@/lib/domain/org/import-titles";
import type { TitleText } from "@/lib/format/chart-reading";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";

interface TitleCorrectionProps {
  /** Those selected. */
  readonly titles: readonly TitleText[];
  /** Functions that the file has already. */
  readonly functions: readonly string[];
  readonly corrections: TitleCorrections;
  readonly onCorrect: (corrections: TitleCorrections) => void;
}

/** Sets the level and the function of every title selected, or takes what a person said back. */
export function TitleCorrection(props: TitleCorrectionProps) {
  const { titles, functions, corrections, onCorrect } = props;
  const listId = useId();
  const [level, setLevel] = useState("");
  const [name, setName] = useState("");
  const names = new Set(titles.map(({ title }) => title));
  const others = Object.entries(corrections).filter(([title]) => !names.has(title));
  const correct = () => {
    const said: Correction = {
      ...(levelIn(level) !== undefined && { level: levelIn(level) }),
      ...(name.trim() !== "" && { function: name.trim() }),
    };
    const corrected = titles.map(({ title }) => [title, { ...corrections[title], ...said }]);
    onCorrect(Object.fromEntries([...others, ...corrected]));
    setLevel("");
    setName("");
  };
  const isNothingSaid = levelIn(level) === undefined && name.trim() === "";
  return (
    <fieldset
      className="mt-4 mb-2 grid items-end gap-x-4 gap-y-3 rounded-panel bg-sunken p-3 tablet:grid-cols-[1fr_1fr_auto_auto]"
      disabled={titles.length === 0}
    >
      <legend className="sr-only">Correct the titles selected</legend>
      <SelectField
        label={
          titles.length === 0
            ? "Level of the titles selected below"
            : `Level of ${counted(titles.length, "title", "titles", LOCALE)} selected`
        }
        placeholder="As it is"
        options={LEVEL_CHOICES}
        value={level}
        onChange={({ target }) => setLevel(target.value)}
      />
      <Field
        label="Function"
        list={listId}
        placeholder="As it is"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <datalist id={listId}>
        {[...new Set(["partnerships", ...functions])].map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </datalist>
      <Button onClick={correct} disabled={titles.length === 0 || isNothingSaid}>
        Correct
      </Button>
      <Button
        kind="quiet"
        onClick={() => onCorrect(Object.fromEntries(others))}
        disabled={!titles.some(({ title }) => Object.hasOwn(corrections, title))}
      >
        As guessed
      </Button>
    </fieldset>
  );
}
