import { classes } from "@/components/ui/classes";
import { StatusMark } from "@/components/ui/status-mark";
import { VERDICT_SHAPES } from "@/components/verdict/verdict-shape";
import type { ChartColumn } from "./prepare-rail";

const COLOURS: Readonly<Record<ChartColumn["kind"], string>> = {
  justified: "text-green",
  can: "text-blue",
  never: "text-ink",
  unknown: "text-unknown",
};

/** The date each chart leaves possible, and the verdict under it today. */
export function ChartColumns({ columns }: { readonly columns: readonly ChartColumn[] }) {
  return (
    <dl
      className={classes(
        "mt-3.5 grid border-y border-t-ink border-b-rule-2",
        columns.length > 1 && "grid-cols-2",
      )}
    >
      {columns.map(({ name, value, kind, note, state, word }, place) => (
        <div
          key={name}
          className={classes("pt-2.5 pb-3", place > 0 && "border-l border-rule pl-4")}
        >
          <dt className="text-micro text-ink-2">{name}</dt>
          <dd>
            <b className={classes("block text-figure font-semibold tabular", COLOURS[kind])}>
              {value}
            </b>
            <span className="block text-micro text-ink-2">{note}</span>
            <span className="mt-1.5 block text-micro">
              <StatusMark status={VERDICT_SHAPES[state]}>{word}</StatusMark>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
