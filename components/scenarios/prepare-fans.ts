import type { FanPanel, FanPanelsModel } from "@/components/charts/fan-panels-model";
import type { Forecast } from "@/lib/domain/forecast/forecast";
import type { Band } from "@/lib/domain/forecast/fan";
import { FAMILIES, type Family } from "@/lib/domain/revenue/line";
import { familyLabel } from "@/lib/format/motion";
import { quarterLabel } from "@/lib/format/quarter";
import { basisPointsLabel } from "@/lib/format/share";

interface FanInput {
  readonly key: string;
  readonly name: string;
  readonly forecast: Forecast;
}

const OTHERS = FAMILIES.filter((family) => family !== "partner");

/** A fraction of one with at most one decimal, `48.1 %`. */
const label = (share: number, locale: string) =>
  basisPointsLabel(Math.round(share * 1_000) * 10, locale);

/** The family that is largest beside the partners' at the last close. */
const rivalOf = ({ means }: Band): Family =>
  OTHERS.reduce<Family>((most, one) => (means[one] > means[most] ? one : most), "direct");

function panelOf({ key, name, forecast }: FanInput, locale: string): FanPanel {
  const fan = forecast.kind === "made" ? forecast.fan : [];
  const [first, last] = [fan[0], fan.at(-1)];
  if (first === undefined || last === undefined) {
    return { key, name, bands: [], ends: null, finding: "No forecast." };
  }
  const rival = rivalOf(last);
  return {
    key,
    name,
    bands: fan.map(({ half, most, means }) => ({
      half,
      most,
      mean: means.partner,
      rival: means[rival],
    })),
    ends: [quarterLabel(first.quarter), quarterLabel(last.quarter)],
    finding: `Partner ${label(last.means.partner, locale)}, ${familyLabel(rival).toLowerCase()} ${label(last.means[rival], locale)} at ${quarterLabel(last.quarter)}.`,
  };
}

const STEPS = [0.05, 0.1, 0.2, 0.25, 0.5] as const;

/** Partner shares to come under each scenario, all on an axis that begins at zero. */
export function prepareFans(inputs: readonly FanInput[], locale: string): FanPanelsModel {
  const panels = inputs.map((input) => panelOf(input, locale));
  const highest = Math.max(
    0.05,
    ...panels.flatMap(({ bands }) => bands.flatMap(({ most, rival }) => [most[1], rival])),
  );
  const step = STEPS.find((size) => highest <= size * 3) ?? 0.5;
  const count = Math.ceil(highest / step - 1e-9);
  const lines = Array.from({ length: count + 1 }, (_, place) => place * step);
  return { lines: lines.map((share) => ({ share, label: label(share, locale) })), panels };
}
