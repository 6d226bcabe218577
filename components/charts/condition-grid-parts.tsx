import type { GridQuarter, GridRules, GridTotal } from "@/components/charts/condition-grid-model";
import { classes } from "@/components/ui/classes";
import { StatusShape } from "@/components/ui/status-shape";

const YEAR_EDGE = "border-l border-l-rule-2";

const STANDS = {
  open: "",
  closed: ", closed",
  restated: ", closed, restated since",
  ahead: ", forecast",
} as const;

interface QuarterHeadProps {
  readonly quarter: GridQuarter;
  readonly startsYear: boolean;
  /** The last one that is not to come. */
  readonly isLatest: boolean;
}

/** A quarter's short name with its lock; one that was restated since says so below. */
export function QuarterHead({ quarter, startsYear, isLatest }: QuarterHeadProps) {
  const { key, short, days, stands } = quarter;
  return (
    <th
      scope="col"
      title={`${key}: ${days}`}
      className={classes(
        "border-b border-b-ink pt-[3px] pb-[7px] text-center align-top",
        stands === "ahead" && "bg-canvas",
        isLatest && "font-semibold text-ink",
        startsYear && YEAR_EDGE,
      )}
    >
      <span className="sr-only">
        {key}
        {STANDS[stands]}
      </span>
      <span aria-hidden="true" className="inline-flex items-center gap-[5px]">
        {short}
        {(stands === "closed" || stands === "restated") && (
          <span className={classes("scale-75", stands === "closed" && "opacity-55")}>
            <StatusShape status="closed" />
          </span>
        )}
      </span>
      {stands === "restated" && (
        <span aria-hidden="true" className="block text-cell font-normal max-tablet:sr-only">
          Restated
        </span>
      )}
    </th>
  );
}

interface RowNameProps {
  readonly name: string;
  readonly note: string;
  readonly last?: boolean;
}

/** The condition at the left end, which stays while quarters scroll; on a phone it has no width. */
export function RowName({ name, note, last = false }: RowNameProps) {
  return (
    <th
      scope="row"
      className={classes(
        "sticky left-0 z-1 border-b bg-paper text-left align-middle font-semibold tablet:py-1.5 tablet:pr-3",
        last ? "border-b-ink" : "border-b-rule",
      )}
    >
      <span className="max-tablet:sr-only">
        {name}
        <span className="block text-micro font-normal text-ink-3">{note}</span>
      </span>
    </th>
  );
}

/** On a phone the condition stands over its quarters, where it does not take their room. */
export function NameOnPhone({ name, note, span }: RowNameProps & { readonly span: number }) {
  return (
    <tr aria-hidden="true" className="tablet:hidden">
      <td colSpan={span} className="pt-3 pb-1 text-left">
        <b className="sticky left-0 mr-2 font-semibold">{name}</b>
        <span className="sticky left-40 text-micro text-ink-3">{note}</span>
      </td>
    </tr>
  );
}

interface TotalCellProps {
  readonly cell: GridTotal["cells"][number];
  readonly startsYear: boolean;
  readonly isAhead: boolean;
}

/** How many conditions are met over the title, or the odds that all of them are. */
export function TotalCell({ cell, startsYear, isAhead }: TotalCellProps) {
  const marked = cell?.marked === true;
  return (
    <td
      className={classes(
        "h-13 border-b border-b-ink text-center",
        isAhead && "bg-canvas",
        marked && "bg-blue-tint",
        startsYear && YEAR_EDGE,
      )}
    >
      <b
        className={classes(
          "block font-semibold whitespace-nowrap",
          isAhead ? "text-cell tablet:text-heading" : "text-heading",
          marked && "text-blue",
        )}
      >
        {cell?.count ?? "–"}
      </b>
      <span
        className={classes("block text-cell", marked ? "font-semibold text-blue" : "text-ink-3")}
      >
        {cell?.title}
      </span>
    </td>
  );
}

/** By which rules the quarters above were judged. */
export function RulesFoot({ rules }: { readonly rules: readonly GridRules[] }) {
  return (
    <tfoot>
      <tr>
        <th scope="row" className="sticky left-0 z-1 bg-paper">
          <span className="sr-only">Rules</span>
        </th>
        {rules.map(({ label, from, quarters }) => (
          <td
            key={from}
            colSpan={quarters}
            className="pt-2.5 pr-2 text-left align-top text-cell text-ink-3"
          >
            <span className="relative block border-t border-rule-2 pt-1 before:absolute before:-top-1 before:left-0 before:h-[7px] before:border-l before:border-ink-3">
              {label}
            </span>
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
