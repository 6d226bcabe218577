import Link from "next/link";
import { classes } from "@/components/ui/classes";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import { type MilestoneColumn, milestoneRows } from "./prepare-milestones";

/** Milestones by scenario: each date with its odds or its owner, and all five together at the foot. */
export function MilestoneTable({ columns }: { readonly columns: readonly MilestoneColumn[] }) {
  return (
    <Table label="Milestones by scenario">
      <thead>
        <tr>
          <ColumnHead className="min-w-36">Milestone</ColumnHead>
          {columns.map(({ key, name, href }) => (
            <ColumnHead key={key} className="min-w-34 text-ink">
              {href === null ? (
                <span className="font-semibold">{name}</span>
              ) : (
                <Link href={href}>{name}</Link>
              )}
            </ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {milestoneRows(columns).map(({ key, name, kind, cells }) => (
          <tr key={key} className={classes(key === "all" && "[&>*]:border-t [&>*]:border-t-ink")}>
            <RowHead>
              {name}
              <span className="block font-normal text-ink-3">{kind}</span>
            </RowHead>
            {cells.map(({ value, note, isDate }, place) => (
              <Cell key={columns[place]?.key} className="tabular">
                <span
                  className={classes(
                    "block",
                    isDate && "font-medium",
                    key === "all" && "font-semibold",
                    key === "all" && isDate && "text-blue",
                  )}
                >
                  {value}
                </span>
                {note !== "" && <span className="block text-micro text-ink-3">{note}</span>}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
