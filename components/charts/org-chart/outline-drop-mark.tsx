import type { DropTarget } from "@/components/charts/org-chart/drag-target";

interface OutlineDropMarkProps {
  readonly target: DropTarget | null;
  readonly rows: readonly number[];
  readonly rowHeight: number;
}

/** Over the rows while one is dragged: a box around the new manager, a line where it would stand. */
export function OutlineDropMark({ target, rows, rowHeight }: OutlineDropMarkProps) {
  if (target === null || target.kind === "refused") return null;
  const shared = "pointer-events-none absolute inset-x-0 z-10 border-blue";
  if (target.kind === "onto") {
    const top = rows.indexOf(target.manager) * rowHeight;
    return <div className={`${shared} border-2`} style={{ top, height: rowHeight }} />;
  }
  const row = rows.indexOf(target.sibling) + (target.side === "after" ? 1 : 0);
  return <div className={`${shared} border-t-4`} style={{ top: row * rowHeight - 2 }} />;
}
