import type { CompanyProfile } from "@/lib/domain/company";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Forecast } from "@/lib/domain/forecast/forecast";
import { outlookOf } from "@/lib/domain/forecast/outlook";
import { calendarQuarterOf } from "@/lib/domain/quarter";
import { timeline } from "@/lib/domain/timeline/timeline";
import { counted } from "@/lib/format/count";
import { NO_BREAK } from "@/lib/format/space";
import { whenSentence, whenShort } from "@/lib/format/when";

/** The likely quarter of one company in a list of many. */
export interface LikelyCell {
  readonly text: string;
  /** With its odds, for who asks; null where nothing is known. */
  readonly told: string | null;
  readonly isDate: boolean;
}

interface Forecasted {
  readonly company: { readonly profile: CompanyProfile };
  readonly evaluations: readonly Evaluation[];
  readonly forecast: Forecast | null;
}

/** `2027 Q3`: a calendar quarter. */
export const calendarLabel = (index: number): string =>
  `${Math.floor(index / 4)}${NO_BREAK}Q${(index % 4) + 1}`;

/** Where companies stand side by side, so do their quarters: by the calendar. */
export function likelyCell(
  { company, evaluations, forecast }: Forecasted,
  locale: string,
): LikelyCell {
  if (evaluations.length === 0) return { text: "–", told: null, isDate: false };
  if (forecast === null) return { text: "Not yet known", told: null, isDate: false };
  const told = whenSentence(forecast, locale);
  const outlook = outlookOf(forecast);
  const { fiscalYearStartMonth } = company.profile;
  switch (outlook.kind) {
    case "dated": {
      const quarter = calendarQuarterOf(outlook.even, fiscalYearStartMonth);
      return { text: calendarLabel(quarter), told, isDate: true };
    }
    case "held":
      return {
        text: `Held ${counted(timeline(evaluations).quartersHeld, "quarter", "quarters", locale)}`,
        told,
        isDate: false,
      };
    case "none":
    case "undone":
    case "odds_only":
    case "not_within":
    case "no_date":
      return { text: whenShort(forecast), told, isDate: false };
  }
}
