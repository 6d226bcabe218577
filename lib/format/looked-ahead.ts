import { closesShown } from "../domain/forecast/evidence.ts";
import type { MadeForecast } from "../domain/forecast/forecast.ts";
import { HORIZON } from "../domain/forecast/simulation.ts";
import { NO_BREAK } from "./space.ts";

/** How far a forecast looks, by what it rests on: `8 quarters`. */
export const lookedAhead = ({ level }: Pick<MadeForecast, "level">): string =>
  `${closesShown(level, HORIZON)}${NO_BREAK}quarters`;
