import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { SectionHead } from "@/components/ui/section-head";
import { StatusMark } from "@/components/ui/status-mark";
import type { RailView } from "./prepare-rail";

const MARKS = { done: "bg-ink", open: "bg-rule-2", late: "bg-red" } as const;

function Progress({ progress }: Pick<RailView, "progress">) {
  return (
    <div className="mt-6.5">
      <p className="flex justify-between gap-4">
        <b className="font-semibold">{progress.words}</b>
        {progress.late !== null && <span className="text-ink-3">{progress.late}</span>}
      </p>
      <div aria-hidden="true" className="mt-2 flex gap-[3px]">
        {progress.marks.map((mark, place) => (
          <i key={place} className={classes("h-1 flex-1", MARKS[mark])} />
        ))}
      </div>
    </div>
  );
}

interface ReviewRailProps {
  readonly view: RailView;
  /** The button that closes the quarter. */
  readonly close: ReactNode;
}

/** What would be frozen if the quarter were closed now, and what is left to do. */
export function ReviewRail({ view, close }: ReviewRailProps) {
  const { verdict, when, conditions, progress, effects } = view;
  return (
    <aside
      aria-label="If you closed now"
      className="border-rule px-5 pt-[22px] pb-7 text-small max-desktop:mt-8 max-desktop:border-t tablet:px-7 desktop:border-l"
    >
      <p className="text-ink-3">If you closed now</p>
      <p className="mt-1.5 mb-2 font-serif text-panel text-balance [&_em]:text-blue [&_em]:not-italic">
        {verdict.before}
        {verdict.date !== null && <em className="whitespace-nowrap">{verdict.date}</em>}
        {verdict.after}
      </p>
      {when.map((sentence) => (
        <p key={sentence} className="text-micro text-ink-2">
          {sentence}
        </p>
      ))}
      <ul className="mt-4 border-t border-ink">
        {conditions.map(({ name, status, before }) => (
          <li
            key={name}
            className="flex flex-wrap justify-between gap-x-3 border-b border-rule py-[9px]"
          >
            <span>{name}</span>
            <span className="flex items-center gap-2">
              {before !== null && <span className="text-ink-3">{before}</span>}
              <StatusMark status={status} calm={status !== "met"} />
            </span>
          </li>
        ))}
      </ul>
      <Progress progress={progress} />
      {effects.length > 0 && (
        <section className="mt-6.5">
          <SectionHead>What your answers can move</SectionHead>
          <ul>
            {effects.map(({ answer, effect, isTelling }) => (
              <li
                key={answer}
                className="flex justify-between gap-4 border-b border-rule py-[11px] last:border-0"
              >
                <span>{answer}</span>
                <span
                  className={classes(
                    "whitespace-nowrap",
                    isTelling ? "font-semibold" : "text-ink-3",
                  )}
                >
                  {effect}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="mt-5.5">{close}</div>
    </aside>
  );
}

/** The same in a line that stays in view on a phone, where the rail stands below. */
export function RailSummary({ view }: { readonly view: RailView }) {
  const { conditions, progress } = view;
  const met = conditions.filter(({ status }) => status === "met").length;
  return (
    <div className="sticky top-13 z-[5] border-b border-rule bg-paper px-5 py-2 text-micro tabular tablet:top-0 tablet:px-10 desktop:hidden print:hidden">
      <p className="flex justify-between gap-4">
        <span>
          {progress.words}
          {progress.late !== null && <span className="text-red">, {progress.late}</span>}
        </span>
        <span className="text-ink-2">
          {met} of {conditions.length} conditions met
        </span>
      </p>
      <div aria-hidden="true" className="mt-1.5 flex gap-[3px]">
        {progress.marks.map((mark, place) => (
          <i key={place} className={classes("h-1 flex-1", MARKS[mark])} />
        ))}
      </div>
    </div>
  );
}
