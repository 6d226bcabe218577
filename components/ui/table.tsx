import type { ComponentProps } from "react";
import { classes } from "@/components/ui/classes";
import { ScrollRegion } from "@/components/ui/scroll-region";

interface TableProps extends ComponentProps<"table"> {
  /** What the table lists, for who hears it. */
  readonly label: string;
}

/** Rows under rules; words at the left, numbers at the right. */
export function Table({ label, className, ...rest }: TableProps) {
  return (
    <ScrollRegion>
      <table
        {...rest}
        aria-label={label}
        className={classes("w-full border-collapse text-small", className)}
      />
    </ScrollRegion>
  );
}

interface CellKind {
  /** Numbers stand at the right, in figures of one width. */
  readonly num?: boolean;
}

const PLACE = "border-b border-rule py-[11px] pl-[18px] align-top first:pl-0";
const numeric = (num: boolean) => (num ? "text-right whitespace-nowrap tabular" : "text-left");

export function ColumnHead({ num = false, className, ...rest }: ComponentProps<"th"> & CellKind) {
  return (
    <th
      scope="col"
      {...rest}
      className={classes(
        "border-b border-rule py-2 pl-[18px] align-bottom text-micro text-ink-3 first:pl-0",
        numeric(num),
        className,
      )}
    />
  );
}

export function RowHead({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="row"
      {...rest}
      className={classes(PLACE, "text-left font-semibold text-ink", className)}
    />
  );
}

export function Cell({ num = false, className, ...rest }: ComponentProps<"td"> & CellKind) {
  return <td {...rest} className={classes(PLACE, numeric(num), className)} />;
}
