import Link from "next/link";
import { classes } from "@/components/ui/classes";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import type { ChartChange, ChartChanges } from "./prepare-chart-changes";

const PATHS: Readonly<Record<ChartChange["kind"], string>> = {
  moved: "M0 4h7M4.6 1.4L7.4 4 4.6 6.6",
  added: "M4 .5v7M.5 4h7",
  removed: "M.5 4h7",
  changed: "M.5 2.5h7M.5 5.5h7",
};

interface ChangeRowsProps {
  readonly changes: ChartChanges;
  /** The list of all of them, to compare. */
  readonly href: string;
  readonly onShow: (key: string) => void;
}

/** What this chart changes of the one it is based on; each row jumps to its box. */
export function ChangeRows({ changes: { shown, count }, href, onShow }: ChangeRowsProps) {
  const more = count - shown.length;
  return (
    <section aria-labelledby="chart-changes">
      <div className="flex justify-between gap-3 border-b border-rule-2 pb-1.5">
        <h3 id="chart-changes" className="font-semibold">
          {count === 0 ? "No changes yet" : counted(count, "change", "changes", LOCALE)}
        </h3>
        <Link href={href} className="max-tablet:-my-3 max-tablet:py-3">
          List view
        </Link>
      </div>
      <ul className="pt-1.5">
        {shown.map(({ id, kind, sentence, box }) => (
          <li key={id} className={classes("flex gap-2.5 py-1", kind === "removed" && "text-red")}>
            <svg
              aria-hidden="true"
              width="9"
              height="8"
              viewBox="0 0 9 8"
              className="mt-[5px] flex-none max-tablet:mt-3"
            >
              <path d={PATHS[kind]} fill="none" stroke="currentColor" strokeWidth="1.4" />
            </svg>
            {box === null ? (
              sentence
            ) : (
              <button
                type="button"
                onClick={() => onShow(box)}
                className="text-left underline decoration-rule-2 underline-offset-3 hover:decoration-current max-tablet:min-h-10"
              >
                {sentence}
              </button>
            )}
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
