import type { KeyboardEvent } from "react";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a cell's `data-place` says it is. */
export function placeOf(element: HTMLElement): Place | null {
  const match = /^(\d+):(\d+)$/.exec(element.dataset["place"] ?? "");
  return match === null ? null : { row: Number(match[1]), column: Number(match[2]) };
}

function stepFor({ key, shiftKey }: KeyboardEvent, typing: boolean): Place | null {
  switch (key) {
    case "Enter":
      return { row: shiftKey ? -1 : 1, column: 0 };
    case "ArrowDown":
      return { row: 1, column: 0 };
    case "ArrowUp":
      return { row: -1, column: 0 };
    case "ArrowLeft":
      return typing ? null : { row: 0, column: -1 };
    case "ArrowRight":
      return typing ? null : { row: 0, column: 1 };
  }
  return null;
}

/** Moves the focus as a spreadsheet does; while somebody types, left and right stay in the text. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target instanceof HTMLElement ? event.target : null;
  const place = from === null ? null : placeOf(from);
  const step = stepFor(event, from?.dataset["typing"] !== undefined);
  if (place === null || step === null || event.altKey || event.metaKey || event.ctrlKey) return;
  const to = `${place.row + step.row}:${place.column + step.column}`;
  const cell = event.currentTarget.querySelector<HTMLElement>(`[data-place="${to}"]`);
  event.preventDefault();
  cell?.focus();
}
