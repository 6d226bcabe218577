"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { Field } from "@/components/ui/field";
import { matchingSeats, type SeatOption } from "./seat";

interface SeatSearchProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly name?: string;
  readonly placeholder: string;
  readonly options: readonly SeatOption[];
  readonly onChoose: (option: SeatOption) => void;
}

/** Finds a position by any words of its title or person. */
export function SeatSearch({
  label,
  labelHidden = false,
  name,
  placeholder,
  options,
  onChoose,
}: SeatSearchProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const found = matchingSeats(options, typed);
  const isOpen = found.length > 0;

  const choose = (option: SeatOption | undefined) => {
    if (option === undefined) return;
    setTyped("");
    setActive(0);
    onChoose(option);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const last = found.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(active + 1, last),
      ArrowUp: Math.max(active - 1, 0),
      Home: 0,
      End: last,
    };
    const next = moves[event.key];
    if (next !== undefined) setActive(next);
    else if (event.key === "Enter") choose(found[active]);
    else if (event.key === "Escape") setTyped("");
    else return;
    event.preventDefault();
  };

  return (
    <div className="relative">
      <Field
        type="search"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${active}` : undefined}
        label={label}
        labelHidden={labelHidden}
        name={name}
        placeholder={placeholder}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped("")}
      />
      {typed !== "" && (
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          tabIndex={-1}
          className="absolute inset-x-0 top-full z-10 mt-1 max-h-80 min-w-60 overflow-y-auto rounded-control bg-raised p-1 text-small shadow-float"
        >
          {!isOpen && <p className="px-2.5 py-2 text-ink-3">No position holds these words.</p>}
          {found.map((option, place) => (
            <div
              key={option.key}
              id={`${id}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === active}
              // The field would lose focus, and the list with it, before a click came.
              onPointerDown={(event) => {
                event.preventDefault();
                choose(option);
              }}
              className="cursor-pointer truncate rounded-tight px-2.5 py-2 aria-selected:bg-hover hover:bg-hover"
            >
              {option.label}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
