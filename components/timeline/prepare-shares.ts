import type { GridQuarter } from "@/components/charts/condition-grid-model";
import type {
  ShareChartModel,
  ShareForecast,
  SharePoint,
  ShareSeries,
} from "@/components/charts/share-chart-model";
import { evaluatedMix } from "@/lib/domain/evaluation/evaluated-mix";
import { criteriaOf, type Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Band } from "@/lib/domain/forecast/fan";
import type { MadeForecast } from "@/lib/domain/forecast/forecast";
import { fiscalYearOf, type Quarter } from "@/lib/domain/quarter";
import type { Family } from "@/lib/domain/revenue/line";
import { type Mix, rivalOf } from "@/lib/domain/revenue/mix";
import { capitalised, inWords } from "@/lib/format/count";
import { familyLabel } from "@/lib/format/motion";
import { quarterLabel, yearLabel } from "@/lib/format/quarter";
import { definitionName, readingName } from "@/lib/format/robustness";
import { basisPointsLabel, shareLabel } from "@/lib/format/share";
import { gapWords } from "./timeline-sentence";

interface SharesInput {
  /** Ascending, without gaps, at least one. */
  readonly evaluations: readonly Evaluation[];
  readonly heads: readonly GridQuarter[];
  /** Quarters to come that are shown. */
  readonly ahead: readonly Quarter[];
  readonly made: MadeForecast | null;
  readonly locale: string;
}

/** The family that partner has to pass, as the latest close sees it. */
export function latestRival(evaluations: readonly Evaluation[]): Family {
  const latest = evaluations.map(evaluatedMix).findLast((mix) => mix !== null) ?? null;
  return latest === null ? "direct" : rivalOf(latest);
}

function pointOf(mix: Mix | null, family: Family, locale: string): SharePoint | null {
  if (mix === null) return null;
  // A drawing needs no more than a float; the printed text is exact.
  const share = Number((mix.families[family] * 100_000n) / mix.total) / 100_000;
  return { share, text: shareLabel(mix.families[family], mix.total, locale) };
}

/** A simulated share, to a tenth of a percent. */
const tenths = (share: number, locale: string) =>
  shareLabel(BigInt(Math.round(share * 1_000)), 1_000n, locale);

const meanOf = (band: Band, family: Family, locale: string): SharePoint => ({
  share: band.means[family],
  text: tenths(band.means[family], locale),
});

/** The share that the reading asks for of all revenue; null where it asks for rank alone. */
function shareAsked(evaluation: Evaluation): number | null {
  const { threshold } = criteriaOf(evaluation).find(({ id }) => id === "motion.reading") ?? {};
  const asked = threshold?.["shareBp"];
  return typeof asked === "number" ? asked : null;
}

/** How many closes in a row the reading has to hold at. */
function closesAsked(evaluation: Evaluation): number {
  const asked = criteriaOf(evaluation).find(({ id }) => id === "motion.sustained")?.threshold;
  return typeof asked?.["quarters"] === "number" ? asked["quarters"] : 1;
}

/** The close at which condition 1 has even odds, where it is not met yet and is in sight. */
function markOf({ evaluations, ahead, made, locale }: SharesInput): ShareForecast["mark"] {
  const last = evaluations.at(-1);
  const even = made?.motion.even ?? null;
  const place = ahead.findIndex((quarter) => quarter === even);
  if (last === undefined || even === null || place === -1) return null;
  if (last.conditions.some(({ id, status }) => id === "primary-motion" && status === "met"))
    return null;
  const closes = closesAsked(last);
  return {
    at: evaluations.length + place,
    what: closes === 1 ? "Passed" : `Passed at ${inWords(closes, locale)} closes`,
    when: `${quarterLabel(even)}, even odds`,
  };
}

function forecastOf(input: SharesInput, bands: readonly Band[]): ShareForecast {
  const { evaluations, locale } = input;
  return {
    from: evaluations.length - 1,
    bands: bands.map(({ half, most }) => ({ inner: half, outer: most })),
    ranges: bands.map(
      ({ most: [least, highest] }) => `${tenths(least, locale)} to ${tenths(highest, locale)}`,
    ),
    mark: markOf(input),
  };
}

/** Partner's share against what it has to pass, and where both go; null where nothing can be read. */
export function prepareShares(input: SharesInput): ShareChartModel | null {
  const { evaluations, heads, ahead, made, locale } = input;
  const mixes = evaluations.map(evaluatedMix);
  const latest = mixes.findLast((mix) => mix !== null) ?? null;
  const last = evaluations.at(-1);
  if (latest === null || last === undefined) return null;
  const rival = latestRival(evaluations);
  const bands = ahead.flatMap(
    (quarter) => made?.fan.filter((band) => band.quarter === quarter) ?? [],
  );
  const passed =
    mixes.findLastIndex((mix) => mix === null || mix.families.partner < mix.families[rival]) + 1;
  const seriesOf = (family: Family) => [
    ...mixes.map((mix) => pointOf(mix, family, locale)),
    ...bands.map((band) => meanOf(band, family, locale)),
  ];
  const partner: ShareSeries = {
    label: `Partner, ${definitionName(last.definition).toLowerCase()}`,
    role: "partner",
    points: seriesOf("partner"),
    ...(passed < mixes.length && { passedFrom: passed }),
  };
  const asked = shareAsked(last);
  const forecast = bands.length === 0 ? undefined : forecastOf(input, bands);
  const mark = forecast?.mark ?? null;
  const coming =
    mark === null
      ? ""
      : ` The forecast has it ${mark.what.charAt(0).toLowerCase()}${mark.what.slice(1)} by ${mark.when}.`;
  return {
    finding: `${capitalised(gapWords(latest, rival, locale))} at the last close.${coming}`,
    title: "Share of revenue",
    note: "Last four quarters, %",
    quarters: heads.slice(0, mixes.length + bands.length).map(({ key, year, short }, place) => {
      const quarter = ahead[place - mixes.length];
      const plain = quarter === undefined ? year : yearLabel(fiscalYearOf(quarter));
      return { key, year: plain, short };
    }),
    series:
      asked === null
        ? [
            {
              label: `${familyLabel(rival)}, the motion to pass`,
              role: "rival",
              points: seriesOf(rival),
            },
            partner,
          ]
        : [partner],
    ...(asked !== null && {
      threshold: {
        share: asked / 10_000,
        label: `${readingName(last.reading)}: ${basisPointsLabel(asked, locale)}`,
      },
    }),
    ...(forecast !== undefined && { forecast }),
  };
}
