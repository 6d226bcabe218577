import type { Evaluation } from "../evaluation/evaluation.ts";
import type { Forecast } from "../forecast/forecast.ts";
import type { Chart } from "../org/chart.ts";
import { canonicalText, readCanonical } from "./canonical.ts";
import type { Snapshot } from "./snapshot.ts";

/** SHA-256 of a text's UTF-8 bytes, 64 lower-case hex digits. */
export type Sha256 = (text: string) => string;

/** A snapshot to be kept: its charts apart, so that closes in a row keep an unchanged one once. */
export interface SnapshotText {
  /** Names its charts by the hashes of their texts, and so holds still as long as they do. */
  readonly text: string;
  /** The charts' texts by hash. */
  readonly charts: ReadonlyMap<string, string>;
}

type KeptSnapshot = Omit<Snapshot, "charts"> & { readonly charts: readonly string[] };

/** A snapshot as texts; equal snapshots have equal texts. */
export function snapshotText(snapshot: Snapshot, sha256: Sha256): SnapshotText {
  const texts = snapshot.charts.map((chart) => canonicalText(chart));
  const hashes = texts.map(sha256);
  const kept: KeptSnapshot = { ...snapshot, charts: hashes };
  return {
    text: canonicalText(kept),
    charts: new Map(hashes.map((hash, place) => [hash, texts[place] ?? ""])),
  };
}

// The casts below: a kept text is found by the hash of what was written, so it holds what its place says.
const readKept = (text: string) => readCanonical(text) as KeptSnapshot;
const readChart = (text: string) => readCanonical(text) as Chart;

/** The hashes of the charts that a snapshot's text names. */
export const chartsNamedBy = (text: string): readonly string[] => readKept(text).charts;

/** The snapshot of a text, given the text of each chart it names. */
export function readSnapshot(text: string, chartText: (hash: string) => string): Snapshot {
  const kept = readKept(text);
  return { ...kept, charts: kept.charts.map((hash) => readChart(chartText(hash))) };
}

/** An evaluation as a text; equal evaluations have equal texts. */
export const evaluationText = (evaluation: Evaluation): string => canonicalText(evaluation);

/** The evaluation of a text. */
export const readEvaluation = (text: string): Evaluation => readCanonical(text) as Evaluation;

/** A forecast as a text; equal forecasts have equal texts. */
export const forecastText = (forecast: Forecast): string => canonicalText(forecast);

/** The forecast of a text. */
export const readForecast = (text: string): Forecast => readCanonical(text) as Forecast;
