import type { ShareChartModel, SharePoint } from "@/components/charts/share-chart-model";
import { fiscalYearOf, numberOf, type Quarter, quartersBetween } from "@/lib/domain/quarter";
import { mixIn, type RevenueBook, revenueBook, windowAt } from "@/lib/domain/revenue/book";
import { FAMILIES, type Family, type RevenueLine } from "@/lib/domain/revenue/line";
import { type Mix, printedShare } from "@/lib/domain/revenue/mix";
import type { Definition } from "@/lib/domain/rubric/rubric";
import type { StoredQuarter } from "@/lib/features/revenue/schema";
import { inWords } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import { familyLabel } from "@/lib/format/motion";
import { quarterLabel, yearLabel } from "@/lib/format/quarter";
import { shareLabel } from "@/lib/format/share";

function mixAt(book: RevenueBook, quarter: Quarter, definition: Definition): Mix | null {
  const window = windowAt(book, quarter);
  const mix = window === null ? null : mixIn(book, window, definition);
  return mix !== null && mix.total > 0n ? mix : null;
}

const runOf = ({ first, last }: Mix) =>
  first === last
    ? quarterLabel(last)
    : `the ${inWords(last - first + 1, LOCALE)} quarters to ${quarterLabel(last)}`;

/** The sentence that opens the page; the next step where there is no share to speak of yet. */
export function mixSentence(lines: readonly RevenueLine[], latest: Quarter | null): string {
  if (lines.length === 0) return "Paste four quarters of revenue to see the first verdict.";
  if (latest === null) return "Mark a quarter complete to see what partners bring.";
  const mix = mixAt(revenueBook(lines), latest, "sourced");
  if (mix === null) return `Revenue to ${quarterLabel(latest)} adds up to no share.`;
  const share = shareLabel(mix.families.partner, mix.total, LOCALE);
  return `Partner revenue is ${share} of ${runOf(mix)}.`;
}

/** The same under the wider definition, where it differs. */
export function influencedNote(
  lines: readonly RevenueLine[],
  latest: Quarter | null,
): string | null {
  if (latest === null) return null;
  const book = revenueBook(lines);
  const [sourced, both] = [
    mixAt(book, latest, "sourced"),
    mixAt(book, latest, "sourced_plus_influenced"),
  ];
  if (sourced === null || both === null || sourced.families.partner === both.families.partner) {
    return null;
  }
  const share = shareLabel(both.families.partner, both.total, LOCALE);
  return `${share} when revenue that partners influenced is counted as well.`;
}

/** The family that partner has to pass: the largest of the others. */
const rivalIn = (mix: Mix): Family =>
  FAMILIES.filter((family) => family !== "partner").reduce((most, family) =>
    mix.families[family] > mix.families[most] ? family : most,
  );

function pointAt(book: RevenueBook, quarter: Quarter, family: Family): SharePoint | null {
  const mix = mixAt(book, quarter, "sourced");
  if (mix === null || mix.families[family] < 0n) return null;
  const part = mix.families[family];
  return { share: printedShare(part, mix.total), text: shareLabel(part, mix.total, LOCALE) };
}

/** Shares of the last four quarters at every complete quarter up to the latest; `null` before there is one. */
export function mixChart(
  lines: readonly RevenueLine[],
  held: readonly StoredQuarter[],
  latest: Quarter | null,
): ShareChartModel | null {
  const known = new Map(held.map((one) => [one.quarter, one]));
  const book = revenueBook(lines);
  const mix = latest === null ? null : mixAt(book, latest, "sourced");
  if (latest === null || mix === null || book.firstQuarter === null) return null;
  const quarters = quartersBetween(book.firstQuarter, latest);
  const rival = rivalIn(mix);
  const points = (family: Family) =>
    quarters.map((quarter) =>
      known.get(quarter)?.state === "complete" ? pointAt(book, quarter, family) : null,
    );
  const share = (family: Family) => shareLabel(mix.families[family], mix.total, LOCALE);
  return {
    finding: `At ${quarterLabel(latest)} partners bring ${share("partner")} and ${familyLabel(rival).toLowerCase()} ${share(rival)} of the last four quarters.`,
    title: "Share of revenue",
    note: "Last four quarters, %",
    quarters: quarters.map((quarter) => {
      const seriesBreak = known.get(quarter)?.seriesBreak ?? null;
      return {
        key: quarterLabel(quarter),
        year: yearLabel(fiscalYearOf(quarter)),
        short: `Q${numberOf(quarter)}`,
        ...(seriesBreak !== null && { seriesBreak }),
      };
    }),
    series: [
      { label: familyLabel(rival), role: "rival", points: points(rival) },
      { label: "Partner, sourced", role: "partner", points: points("partner") },
    ],
  };
}
