import { type ChangeEvent, type KeyboardEvent, memo, useState } from "react";
import { classes } from "@/components/ui/classes";

interface GridCellProps {
  /** "Direct, FY27 Q1" */
  readonly label: string;
  /** Its place, `row:column`, by which the grid moves the focus. */
  readonly place: string;
  readonly text: string;
  readonly state: "plain" | "unsaved" | "faulty" | "contested";
  readonly locked: boolean;
  /** The element that says what is wrong. */
  readonly describedBy?: string | undefined;
  readonly onEnter: (text: string) => void;
  /** Gives up what is typed or held. */
  readonly onRelease: () => void;
}

const LOOK = {
  plain: "",
  unsaved: "bg-blue-tint",
  faulty: "bg-red-tint text-red ring-1 ring-red ring-inset",
  contested: "ring-1 ring-red ring-inset",
} as const;

/** One amount, typed as in a spreadsheet: Enter and leaving take it over, Escape gives it up. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { label, place, text, state, locked, describedBy, onEnter, onRelease } = props;
  const [typed, setTyped] = useState<string | null>(null);

  function leave() {
    if (typed !== null && typed !== text) onEnter(typed);
    setTyped(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Escape") {
      setTyped(null);
      onRelease();
    } else if (event.key === "Enter") {
      leave();
    } else if (typed === null && event.key === "Delete" && !locked) {
      event.preventDefault();
      if (text !== "") onEnter("");
    }
  }

  return (
    <input
      aria-label={label}
      aria-invalid={state === "faulty" || undefined}
      aria-describedby={describedBy}
      data-place={place}
      data-typing={typed !== null || undefined}
      value={typed ?? text}
      readOnly={locked}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event: ChangeEvent<HTMLInputElement>) => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
      className={classes(
        "block h-10 w-full min-w-26 px-2 text-right text-small tabular outline-offset-[-2px] read-only:text-ink-2 tablet:h-8",
        locked ? "bg-transparent" : "hover:bg-hover",
        LOOK[state],
      )}
    />
  );
});
