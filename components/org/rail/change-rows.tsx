import Link from "next/link";
import { classes } from "@/components/ui/classes";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import type { DifferenceRow, RowKind } from "./prepare-comparison";

const MOST_SHOWN = 12;

const PATHS: Readonly<Record<RowKind, string>> = {
  moved: "M0 4h7M4.6 1.4L7.4 4 4.6 6.6",
  added: "M4 .5v7M.5 4h7",
  removed: "M.5 4h7",
  changed: "M.5 2.5h7M.5 5.5h7",
};

interface ChangeRowsProps {
  readonly rows: readonly DifferenceRow[];
  /** The box that a row jumps to; null where it has none in this chart. */
  readonly boxOf: (row: DifferenceRow) => string | null;
  /** The list of all of them, to compare. */
  readonly href: string;
  readonly onShow: (key: string) => void;
}

/** What this chart changes of the one it is based on; each row jumps to its box. */
export function ChangeRows({ rows, boxOf, href, onShow }: ChangeRowsProps) {
  const more = rows.length - MOST_SHOWN;
  return (
    <section aria-labelledby="chart-changes">
      <div className="flex justify-between gap-3 border-b border-rule-2 pb-1.5">
        <h3 id="chart-changes" className="font-semibold">
          {rows.length === 0 ? "No changes yet" : counted(rows.length, "change", "changes", LOCALE)}
        </h3>
        <Link href={href} className="max-tablet:-my-3 max-tablet:py-3">
          List view
        </Link>
      </div>
      <ul className="pt-1.5">
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <li
            key={row.id}
            className={classes("flex gap-2.5 py-1", row.kind === "removed" && "text-red")}
          >
            <svg
              aria-hidden="true"
              width="9"
              height="8"
              viewBox="0 0 9 8"
              className="mt-[5px] flex-none max-tablet:mt-3.5"
            >
              <path d={PATHS[row.kind]} fill="none" stroke="currentColor" strokeWidth="1.4" />
            </svg>
            <ChangeText row={row} box={boxOf(row)} onShow={onShow} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="pt-1 text-ink-3">
          And {counted(more, "more change", "more changes", LOCALE)}.
        </p>
      )}
    </section>
  );
}

interface ChangeTextProps {
  readonly row: DifferenceRow;
  readonly box: string | null;
  readonly onShow: (key: string) => void;
}

function ChangeText({ row: { title, text }, box, onShow }: ChangeTextProps) {
  if (box === null) return <span>{`${title} ${text}`.trim()}</span>;
  return (
    <button
      type="button"
      onClick={() => onShow(box)}
      className="group text-left max-tablet:min-h-10"
    >
      <span className="underline decoration-rule-2 underline-offset-3 group-hover:decoration-current">
        {title}
      </span>{" "}
      {text}
    </button>
  );
}
