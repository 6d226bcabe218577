"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { markTag } from "@/components/charts/org-chart/tag";
import { classes } from "@/components/ui/classes";
import { nextItem } from "@/components/ui/menu-keys";
import type { DifferenceRow, RowKind } from "@/components/org/rail/prepare-comparison";

interface DifferenceListProps {
  readonly rows: readonly DifferenceRow[];
  readonly selected: string | null;
  readonly onJump: (key: string) => void;
}

/** A longer list is drawn as it comes into view. */
const MOST_DRAWN = 100;

const COLOURS: Readonly<Record<RowKind, string>> = {
  moved: "text-ink",
  added: "text-green",
  removed: "text-red",
  changed: "text-amber",
};

/** What differs, a row a position; a row jumps to its box. The arrow keys walk, Enter jumps. */
export function DifferenceList({ rows, selected, onJump }: DifferenceListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const pressable = rows.filter(({ key }) => key !== null);
  const tabStop = pressable.find(({ id }) => id === stop) ?? pressable[0];

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const focused = buttons.findIndex((button) => button === document.activeElement);
    const titles = buttons.map((button) => button.textContent);
    const next = nextItem(event.key, focused, titles);
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };

  return (
    // The keys arrive from the row that has the focus: the list has one tab stop.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol ref={list} aria-label="Differences" onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <li
          key={row.id}
          className={classes(
            "border-b border-rule print:break-inside-avoid",
            rows.length > MOST_DRAWN &&
              "[contain-intrinsic-size:auto_56px] [content-visibility:auto] print:[content-visibility:visible]",
          )}
        >
          {row.key === null ? (
            <div className={ROW}>
              <RowText row={row} />
            </div>
          ) : (
            <button
              type="button"
              tabIndex={row === tabStop ? 0 : -1}
              aria-pressed={row.key === selected}
              onFocus={() => setStop(row.id)}
              onClick={() => row.key !== null && onJump(row.key)}
              className={classes(
                ROW,
                "hover:bg-hover focus-visible:-outline-offset-2 aria-pressed:bg-sunken",
              )}
            >
              <RowText row={row} />
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

const ROW = "grid w-full grid-cols-[18px_minmax(0,1fr)] py-2.5 text-left tablet:py-2";

function RowText({ row }: { readonly row: DifferenceRow }) {
  return (
    <>
      <span aria-hidden="true" className={classes("font-semibold", COLOURS[row.kind])}>
        {markTag(row.kind)?.sign}
      </span>
      <span>
        <span
          className={classes(
            "font-medium underline decoration-rule-2 underline-offset-3",
            row.kind === "removed" && "text-red",
          )}
        >
          {row.title}
        </span>{" "}
        {row.text}
      </span>
    </>
  );
}
