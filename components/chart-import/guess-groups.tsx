import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/section-head";
import { SelectField } from "@/components/ui/select-field";
import type { GuessChoices } from "@/lib/domain/org/import-guess";
import type { GuessGroup, GuessText } from "@/lib/format/chart-reading";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import { quoted } from "@/lib/format/quoted";

interface GuessGroupsProps {
  readonly groups: readonly GuessGroup[];
  readonly choices: GuessChoices;
  readonly onChoose: (choices: GuessChoices) => void;
}

const SHOWN = 4;
const ROW =
  "grid gap-x-6 gap-y-1.5 py-2 tablet:grid-cols-[1fr_240px] desktop:grid-cols-[220px_1fr_240px] tablet:items-start";

/** What was guessed of the file, each kind and each guess with its reason and what else it could be. */
export function GuessGroups({ groups, choices, onChoose }: GuessGroupsProps) {
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  return (
    <section aria-labelledby="guesses" className="mt-10">
      <SectionHead
        id="guesses"
        aside={`${counted(rows, "guess", "guesses", LOCALE)}, each of which you can change`}
      >
        What the file leaves open
      </SectionHead>
      {groups.map((group) => (
        <Group key={group.kind} group={group} choices={choices} onChoose={onChoose} />
      ))}
    </section>
  );
}

interface GroupProps extends Omit<GuessGroupsProps, "groups"> {
  readonly group: GuessGroup;
}

function Group({ group, choices, onChoose }: GroupProps) {
  const { kind, name, guesses, guessCount, options } = group;
  const [open, setOpen] = useState(false);
  const shown = open ? guesses : guesses.slice(0, SHOWN);
  const chooseAll = (option: string) => {
    const others = Object.entries(choices).filter(([id]) => !id.startsWith(`${kind}:`));
    onChoose({ ...Object.fromEntries(others), [kind]: option });
  };
  const all = new Set(guesses.map(({ chosen }) => chosen));
  const [only = ""] = all;
  return (
    <div className="border-b border-rule py-1.5">
      {guesses.length > 1 && (
        <div className={ROW}>
          <GroupName group={group} />
          {options.length > 0 && (
            <SelectField
              className="tablet:col-start-2 desktop:col-start-3"
              label={`All of these: ${name}`}
              labelHidden
              placeholder="Set all of these"
              options={options}
              value={all.size === 1 ? only : ""}
              onChange={({ target }) => target.value !== "" && chooseAll(target.value)}
            />
          )}
        </div>
      )}
      <ul>
        {shown.map((guess) => (
          <Guess
            key={guess.id}
            group={group}
            guess={guess}
            onChoose={(option) => onChoose({ ...choices, [guess.id]: option })}
          />
        ))}
      </ul>
      {guesses.length > SHOWN && (
        <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Show fewer" : `Show ${guesses.length - SHOWN} more`}
        </Button>
      )}
      {open && guessCount > guesses.length && (
        <p className="mt-2 text-small text-ink-3">
          And {counted(guessCount - guesses.length, "more", "more", LOCALE)}, which are set together
          above; the file with notes names them all.
        </p>
      )}
    </div>
  );
}

function GroupName({ group: { name, rows } }: Pick<GroupProps, "group">) {
  return (
    <h3 className="text-small font-semibold tablet:max-desktop:col-span-2 tablet:pt-1.5">
      {name}{" "}
      <span className="font-normal whitespace-nowrap text-ink-3">
        {counted(rows, "row", "rows", LOCALE)}
      </span>
    </h3>
  );
}

interface GuessProps extends Pick<GroupProps, "group"> {
  readonly guess: GuessText;
  readonly onChoose: (option: string) => void;
}

/** The only one of its kind stands beside the kind's name. */
function Guess({ group, guess, onChoose }: GuessProps) {
  const { value, rows, reason, options, chosen, isCorrected } = guess;
  const what = value === "" ? "" : `${quoted(value)}, `;
  return (
    <li className={ROW}>
      {group.guesses.length === 1 && <GroupName group={group} />}
      <p className="min-w-0 text-small break-words text-ink-2 tablet:pt-1.5 desktop:col-start-2">
        {value !== "" && (
          <>
            <span className="font-medium text-ink">{quoted(value)}</span>
            <span className="text-ink-3"> in {rows}. </span>
          </>
        )}
        {reason}
        {isCorrected && <b className="font-semibold text-ink"> Changed by you.</b>}
      </p>
      <SelectField
        label={`${what}${rows}`}
        labelHidden
        options={options}
        value={chosen}
        onChange={({ target }) => onChoose(target.value)}
      />
    </li>
  );
}
