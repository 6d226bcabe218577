"use client";

import { type KeyboardEvent, type PointerEvent, useMemo, useState } from "react";
import { classes } from "@/components/ui/classes";
import type { IsoDate } from "@/lib/domain/quarter";
import { LOCALE } from "@/lib/format/locale";
import {
  type AsOfStop,
  nearestStop,
  placedLabels,
  prepareAsOf,
  type Version,
} from "./prepare-as-of";
import { useChartChoice } from "./use-chart-choice";
import { useWidth } from "./use-width";

interface AsOfSliderProps {
  /** Address of the company's screens. */
  readonly root: string;
  readonly charts: readonly Version[];
  readonly shown: string;
  readonly inForceKey: string | null;
  readonly today: IsoDate;
}

/** Walks through a company's charts by the day from which each is in force. */
export function AsOfSlider({ root, charts, shown, inForceKey, today }: AsOfSliderProps) {
  const strip = useMemo(
    () => prepareAsOf({ charts, shown, inForceKey, today, locale: LOCALE }),
    [charts, shown, inForceKey, today],
  );
  const { ref, width } = useWidth();
  const { aimed, choose, thumb } = useChartChoice(root, shown);
  const [dragged, setDragged] = useState<string | null>(null);
  const { stops } = strip;
  const place = stops.findIndex(({ key }) => key === (dragged ?? aimed));
  const stop = stops[place];
  if (stop === undefined) return null;
  const labels = placedLabels(strip, stop.key, width);

  const under = (event: PointerEvent) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    return nearestStop(strip, (event.clientX - left) / width)?.key ?? null;
  };
  const onPointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(under(event));
  };
  const onPointerUp = (event: PointerEvent) => {
    setDragged(null);
    const key = under(event);
    if (key !== null) choose(key, "pointer");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: place - 1,
      ArrowDown: place - 1,
      ArrowRight: place + 1,
      ArrowUp: place + 1,
      Home: 0,
      End: stops.length - 1,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const key = stops[next]?.key;
    if (key !== undefined) choose(key, "keys");
  };

  return (
    <div className="flex h-14 items-stretch gap-4 border-t border-rule bg-paper px-5 text-small tablet:px-6 print:hidden">
      <span id="as-of" className="self-center text-ink-3">
        As of
      </span>
      <div
        ref={ref}
        className="relative min-w-0 flex-1 cursor-pointer touch-none select-none"
        onPointerDown={onPointerDown}
        onPointerMove={(event) => dragged !== null && setDragged(under(event))}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDragged(null)}
      >
        <Scale today={strip.today} />
        {stops.map((one) => (
          <Tick key={one.key} stop={one} />
        ))}
        {stops.map((one) => {
          const middle = labels.get(one.key);
          const isShown = one === stop;
          return (
            middle !== undefined && (
              <span
                key={one.key}
                aria-hidden="true"
                style={{ left: middle }}
                className={classes(
                  "absolute top-8 -translate-x-1/2 text-micro whitespace-nowrap",
                  isShown ? "font-semibold text-ink" : "text-ink-3",
                )}
              >
                {isShown ? one.day : one.label}
              </span>
            )
          );
        })}
        <div
          ref={thumb}
          role="slider"
          tabIndex={0}
          aria-labelledby="as-of"
          aria-valuemin={1}
          aria-valuemax={stops.length}
          aria-valuenow={place + 1}
          aria-valuetext={stop.words}
          onKeyDown={onKeyDown}
          style={{ left: `${stop.at * 100}%` }}
          className={classes(
            "absolute top-3 size-3.5 -translate-x-1/2 border-2 border-paper bg-ink ring-1 ring-ink transition-[left]",
            stop.state === "proposed" ? "rotate-45 rounded-tight" : "rounded-full",
          )}
        />
      </div>
    </div>
  );
}

/** What is over is a plain line, what is to come a dashed one, and today stands between. */
function Scale({ today }: { readonly today: number }) {
  const now = `${today * 100}%`;
  return (
    <>
      <span className="absolute top-[18px] left-0 h-px bg-control" style={{ width: now }} />
      <span
        className="absolute top-[18px] right-0 border-t border-dashed border-control"
        style={{ left: now }}
      />
      <span className="absolute top-2.5 h-4 w-px bg-blue" style={{ left: now }} />
      <span className="absolute top-0 -translate-x-1/2 text-cell text-ink-3" style={{ left: now }}>
        Today
      </span>
    </>
  );
}

function Tick({ stop }: { readonly stop: AsOfStop }) {
  return (
    <span
      title={stop.words}
      style={{ left: `${stop.at * 100}%` }}
      className="absolute top-3.5 h-2.5 w-px bg-ink-2"
    />
  );
}
