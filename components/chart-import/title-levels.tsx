import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SectionHead } from "@/components/ui/section-head";
import { SelectField } from "@/components/ui/select-field";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import type { TitleCorrections } from "@/lib/domain/org/import-titles";
import type { SheetLook } from "@/lib/format/chart-look";
import type { TitleText } from "@/lib/format/chart-reading";
import { counted } from "@/lib/format/count";
import { holdsWords, searchWords } from "@/lib/format/folded-text";
import { LOCALE } from "@/lib/format/locale";
import { levelName } from "@/lib/format/position";
import { TitleCorrection } from "./title-correction";

interface TitleLevelsProps extends Pick<SheetLook, "titles" | "titleCount"> {
  readonly corrections: TitleCorrections;
  readonly onCorrect: (corrections: TitleCorrections) => void;
}

const SHOWN = 40;
const ALL = "";
const UNKNOWN_LEVEL = "level:unknown";

/** A title is listed where it has the words looked for, and the level or function chosen. */
function isListed(
  { title, level, function: of }: TitleText,
  words: readonly string[],
  only: string,
): boolean {
  if (!holdsWords(title, words)) return false;
  if (only === ALL) return true;
  return only === UNKNOWN_LEVEL ? level === "unknown" : only === `function:${of ?? ""}`;
}

/** Levels and functions as they are read from each title, corrected for one title or many at once. */
export function TitleLevels({ titles, titleCount, corrections, onCorrect }: TitleLevelsProps) {
  const [words, setWords] = useState("");
  const [only, setOnly] = useState(ALL);
  const [shown, setShown] = useState(SHOWN);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const functions = [...new Set(titles.flatMap((one) => one.function ?? []))].toSorted();
  const asked = searchWords(words);
  const listed = titles.filter((title) => isListed(title, asked, only));
  const chosen = listed.filter(({ title }) => selected.has(title));
  const select = (names: readonly string[], isSelected: boolean) => {
    const next = new Set(selected);
    for (const name of names)
      if (isSelected) next.add(name);
      else next.delete(name);
    setSelected(next);
  };
  return (
    <section aria-labelledby="titles" className="mt-10">
      <SectionHead id="titles" aside={counted(titleCount, "title", "titles", LOCALE)}>
        Levels and functions
      </SectionHead>
      <div className="mt-3 grid gap-x-6 gap-y-4 tablet:grid-cols-2 desktop:grid-cols-4">
        <Field
          type="search"
          label="Find a title"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <SelectField
          label="Show"
          options={[
            { value: ALL, label: "All titles" },
            { value: UNKNOWN_LEVEL, label: "Level not known" },
            ...functions.map((name) => ({ value: `function:${name}`, label: `Function: ${name}` })),
          ]}
          value={only}
          onChange={({ target }) => setOnly(target.value)}
        />
      </div>
      <TitleCorrection
        titles={chosen}
        functions={functions}
        corrections={corrections}
        onCorrect={onCorrect}
      />
      <Table label="Levels and functions by title">
        <thead>
          <tr>
            <ColumnHead className="w-8">
              <input
                type="checkbox"
                aria-label="Select all titles listed"
                className="size-4 accent-button"
                checked={listed.length > 0 && chosen.length === listed.length}
                onChange={({ target }) =>
                  select(
                    listed.map(({ title }) => title),
                    target.checked,
                  )
                }
              />
            </ColumnHead>
            <ColumnHead>Title</ColumnHead>
            <ColumnHead>Level</ColumnHead>
            <ColumnHead>Function</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {listed.slice(0, shown).map((title) => (
            <TitleRow
              key={title.title}
              title={title}
              isSelected={selected.has(title.title)}
              onSelect={(isSelected) => select([title.title], isSelected)}
            />
          ))}
        </tbody>
      </Table>
      {listed.length > shown && (
        <Button kind="quiet" className="mt-2" onClick={() => setShown(shown * 4)}>
          Show more of {counted(listed.length, "title", "titles", LOCALE)}
        </Button>
      )}
    </section>
  );
}

interface TitleRowProps {
  readonly title: TitleText;
  readonly isSelected: boolean;
  readonly onSelect: (isSelected: boolean) => void;
}

function TitleRow({ title, isSelected, onSelect }: TitleRowProps) {
  const { title: name, positions, level, levelWhy, function: of, functionWhy } = title;
  const words = name === "" ? "No title" : name;
  return (
    <tr>
      <Cell>
        <input
          type="checkbox"
          aria-label={`Select ${words}`}
          className="size-4 accent-button"
          checked={isSelected}
          onChange={({ target }) => onSelect(target.checked)}
        />
      </Cell>
      <RowHead className="break-words">
        {words}
        <span className="block text-micro font-normal text-ink-3">
          {counted(positions, "position", "positions", LOCALE)}
        </span>
      </RowHead>
      <Cell className="min-w-24 tablet:min-w-40">
        {level === null ? "Several" : levelName(level)}
        <span className="block text-micro text-ink-3">{levelWhy}</span>
      </Cell>
      <Cell className="min-w-24 tablet:min-w-40">
        {of ?? "Several"}
        <span className="block text-micro text-ink-3">{functionWhy}</span>
      </Cell>
    </tr>
  );
}
