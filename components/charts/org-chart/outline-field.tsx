import { type KeyboardEvent, useRef, useState } from "react";
import { COLUMNS, type OutlineColumn } from "@/components/charts/org-chart/outline-columns";
import { controlClass } from "@/components/ui/control-class";
import type { Position } from "@/lib/domain/org/chart";

/** Where an edit of a cell ends: back on its row, or in the cell before or after. */
export type FieldEnd = "row" | "before" | "after" | "left";

interface OutlineFieldProps {
  readonly column: OutlineColumn;
  readonly position: Position;
  /** The text, or null where it is left as it was. */
  readonly onEnd: (text: string | null, end: FieldEnd) => void;
}

const keep = (event: { readonly stopPropagation: () => void }) => event.stopPropagation();

/** A cell while it is edited: Enter and Tab keep what was written, Escape does not. */
export function OutlineField({ column, position, onEnd }: OutlineFieldProps) {
  const { label, textOf, options, most } = COLUMNS[column];
  const before = textOf(position);
  const [text, setText] = useState(before);
  const hasEnded = useRef(false);

  /** Once: a field that goes away loses the focus as well. */
  const finish = (keeps: boolean, end: FieldEnd) => {
    if (hasEnded.current) return;
    hasEnded.current = true;
    const written = text.trim();
    onEnd(keeps && written !== before ? written : null, end);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") finish(true, "row");
    else if (event.key === "Escape") finish(false, "row");
    else if (event.key === "Tab") finish(true, event.shiftKey ? "before" : "after");
    else return;
    event.preventDefault();
  };

  const shared = {
    "aria-label": `${label} of ${position.title || "the position"}`,
    // The field was asked for a moment ago, by a key or a double click in its place.
    ref: (field: HTMLInputElement | HTMLSelectElement | null) => field?.focus(),
    className: `${controlClass(false)} h-8`,
    value: text,
    onKeyDown,
    onBlur: () => finish(true, "left"),
    // What is done to the field is not done to its row.
    onPointerDown: keep,
    onClick: keep,
    onDoubleClick: keep,
    onContextMenu: keep,
  };
  if (options === null)
    return (
      <input
        {...shared}
        type="text"
        autoComplete="off"
        maxLength={most}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.target.value)}
      />
    );
  return (
    <select {...shared} onChange={(event) => setText(event.target.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
