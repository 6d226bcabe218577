import { useState } from "react";
import {
  columnBeside,
  COLUMNS,
  type OutlineColumn,
} from "@/components/charts/org-chart/outline-columns";
import type { FieldEnd } from "@/components/charts/org-chart/outline-field";
import type { PositionFields } from "@/lib/domain/org/commands";

interface EditedCell {
  readonly key: string;
  readonly column: OutlineColumn;
}

/** Which cell is being edited; Tab goes on to the cell beside it, and beyond the last one ends. */
export function useCellEditing(
  onEdit: ((key: string, fields: PositionFields) => void) | null,
  onBack: () => void,
) {
  const [cell, setCell] = useState<EditedCell | null>(null);
  return {
    cell,
    begin: (key: string, column: OutlineColumn) => {
      if (onEdit !== null) setCell({ key, column });
    },
    onEnd: (text: string | null, end: FieldEnd) => {
      if (cell === null) return;
      const { key, column } = cell;
      const fields = text === null ? null : COLUMNS[column].fieldsOf(text);
      if (fields !== null) onEdit?.(key, fields);
      const isOnward = end === "before" || end === "after";
      const beside = isOnward ? columnBeside(column, end === "before" ? -1 : 1) : null;
      setCell(beside === null ? null : { key, column: beside });
      if (beside === null && end !== "left") onBack();
    },
  };
}
