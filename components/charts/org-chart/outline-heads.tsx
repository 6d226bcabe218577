import { COLUMNS, OUTLINE_COLUMNS } from "@/components/charts/org-chart/outline-columns";
import { GRID } from "@/components/charts/org-chart/outline-row";
import { classes } from "@/components/ui/classes";

/** What the columns are, in sight wherever the list is scrolled to. */
export function OutlineHeads() {
  return (
    <div role="rowgroup" className="sticky top-0 z-20 bg-paper">
      <div
        role="row"
        aria-rowindex={1}
        className={classes(GRID, "border-b border-rule-2 text-micro text-ink-3")}
      >
        {OUTLINE_COLUMNS.map((column) => (
          <span
            key={column}
            role="columnheader"
            className={classes("py-2.5", column === "title" && "ps-9")}
          >
            {COLUMNS[column].label}
          </span>
        ))}
        <span role="columnheader" className="py-2.5 pr-4 text-right">
          Reports
        </span>
      </div>
    </div>
  );
}
