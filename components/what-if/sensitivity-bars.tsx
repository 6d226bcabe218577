import { classes } from "@/components/ui/classes";
import { SectionHead } from "@/components/ui/section-head";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import type { SensitivityRow, SensitivityView } from "./prepare-sensitivities";

interface SensitivityBarsProps {
  /** Null while the levers are pulled for the first time. */
  readonly view: SensitivityView | null;
  readonly isSettled: boolean;
  /** Without one there is no date to move. */
  readonly hasForecast: boolean;
}

/** What each lever alone does to the date: sooner to the left, later to the right. */
export function SensitivityBars({ view, isSettled, hasForecast }: SensitivityBarsProps) {
  return (
    <section aria-labelledby="sensitivities" aria-busy={!isSettled}>
      <SectionHead id="sensitivities" aside="Each pulled by itself, in quarters">
        What moves the date
      </SectionHead>
      {!hasForecast ? (
        <p className="pt-3 text-small text-ink-2">Without a forecast there is no date to move.</p>
      ) : view === null ? (
        <p className="pt-3 text-small text-ink-3">Pulling each lever…</p>
      ) : view.rows.length === 0 ? (
        <p className="max-w-[60ch] pt-3 text-small text-ink-2">
          No lever alone moves the date. Where something waits for a decision, schedule that first.
        </p>
      ) : (
        <ul className={classes("text-small transition-opacity", !isSettled && "opacity-60")}>
          {view.rows.map((row) => (
            <Row key={row.key} row={row} longest={view.longest} />
          ))}
        </ul>
      )}
      {hasForecast && view !== null && view.more.length > 0 && (
        <details className="pt-2.5 text-small">
          <summary className="w-fit py-[11px] text-ink-3 hover:text-ink tablet:py-0">
            {counted(view.more.length, "lever moves", "levers move", LOCALE)} less
          </summary>
          <ul>
            {view.more.map((row) => (
              <Row key={row.key} row={row} longest={view.longest} />
            ))}
          </ul>
        </details>
      )}
      {hasForecast && view !== null && view.rows.length > 0 && view.others > 0 && (
        <p className="pt-2.5 text-micro text-ink-3">
          {counted(view.others, "other lever moves", "other levers move", LOCALE)} nothing.
        </p>
      )}
    </section>
  );
}

interface RowProps {
  readonly row: SensitivityRow;
  readonly longest: number;
}

function Row({ row, longest }: RowProps) {
  const { lever, effect, quarters } = row;
  const width = `${(50 * Math.abs(quarters)) / longest}%`;
  return (
    <li className="grid items-center gap-x-4 gap-y-1 border-b border-rule py-2 tablet:grid-cols-[minmax(0,1fr)_5.5rem_8rem]">
      <span className="min-w-0">{lever}</span>
      <span aria-hidden="true" className="relative h-2.5 max-tablet:order-last">
        <span className="absolute inset-y-[-3px] left-1/2 w-px bg-ink-3" />
        {quarters !== 0 && (
          <span
            style={{ width }}
            className={classes(
              "absolute inset-y-0",
              quarters < 0 ? "right-1/2 bg-blue" : "left-1/2 bg-ink-3",
            )}
          />
        )}
      </span>
      <span className={quarters < 0 ? "font-medium text-blue" : "text-ink-2"}>{effect}</span>
    </li>
  );
}
