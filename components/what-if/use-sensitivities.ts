import { useEffect, useState } from "react";
import type { ForecastQuestion, MadeForecast } from "@/lib/domain/forecast/forecast";
import { leversOf, type Sensitivity, sensitivityTo } from "@/lib/domain/forecast/sensitivity";
import type { RevenueSimulation } from "@/lib/domain/forecast/simulation";

/** A lever that is still being moved would have all of this done over and over. */
const AT_REST_MS = 150;

interface Asked {
  readonly simulation: RevenueSimulation;
  readonly question: ForecastQuestion;
  readonly made: MadeForecast;
}

interface Found {
  readonly asked: Asked;
  readonly rows: readonly Sensitivity[];
}

/**
 * Every lever pulled by itself, one a turn so that the page stays at hand. Null until the first time
 * all are; while they are pulled anew, what was found last.
 */
export function useSensitivities(asked: Asked | null) {
  const [found, setFound] = useState<Found | null>(null);

  useEffect(() => {
    if (asked === null) return undefined;
    const { simulation, question, made } = asked;
    const left = [...leversOf(simulation, question)];
    const rows: Sensitivity[] = [];
    const pullNext = () => {
      const lever = left.shift();
      if (lever === undefined) return setFound({ asked, rows });
      const row = sensitivityTo(lever, simulation, question, made);
      if (row !== null) rows.push(row);
      timer = setTimeout(pullNext);
    };
    let timer = setTimeout(pullNext, AT_REST_MS);
    return () => clearTimeout(timer);
  }, [asked]);

  return { rows: found?.rows ?? null, isSettled: found !== null && found.asked === asked };
}
