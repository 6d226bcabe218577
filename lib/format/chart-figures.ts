import type { Criterion, CriterionId, Figures } from "../domain/evaluation/evaluation.ts";
import type { Reason } from "../domain/evaluation/reason.ts";
import type { Bounds } from "../domain/org/leader-people.ts";
import { nameOf } from "./chart-sentence.ts";
import { capitalised, counted, inDigits } from "./count.ts";
import { NO_BREAK } from "./space.ts";

/** Titles known by their letters; a Chief Partner Officer is always spelt out. */
const LETTERS: Readonly<Record<string, string>> = {
  "chief executive officer": "CEO",
  "chief financial officer": "CFO",
  "chief operating officer": "COO",
  "chief revenue officer": "CRO",
  "chief technology officer": "CTO",
};

/** `CRO` for a Chief Revenue Officer; any other title as it is. */
export const shortTitle = (title: string): string => LETTERS[title.trim().toLowerCase()] ?? title;

const between = ({ least, most }: Bounds, locale: string) =>
  least === most
    ? inDigits(least, locale)
    : `${inDigits(least, locale)} to ${inDigits(most, locale)}`;

/** What was seen of the chart, in a word or a number; null where it was not the chart that was read. */
function seen(reason: Reason, locale: string): string | null {
  switch (reason.code) {
    case "no_chart":
      return "no chart";
    case "leader_not_named":
      return "no leader named";
    case "no_leader":
      return "no leader";
    case "chief_executive_not_named":
      return "no chief executive named";
    case "leader_is_chief_executive":
      return "the CEO leads";
    case "leader_reports_to":
      return shortTitle(nameOf(reason.to));
    case "leader_has_no_manager":
      return "nobody";
    case "leader_manager_not_established":
      return "nobody found";
    case "executive_team":
      return reason.member === null ? "not said" : nameOf(reason.leader);
    case "senior_leaders": {
      const { seniors, vps } = reason;
      const leaders = between(seniors, locale);
      return vps.least === 0 && seniors.most > 0
        ? `${leaders} with ${vps.most === 0 ? "no VP" : `${between(vps, locale)} VPs`}`
        : leaders;
    }
    case "led_managers":
      return between(reason.led, locale);
    case "direct_managers":
      return between(reason.direct, locale);
    case "direct_reports":
      return inDigits(reason.count, locale);
    case "quarter_without_lines":
    case "total_not_positive":
    case "mix_read":
    case "closes_read":
    case "ecosystem_model":
    case "partner_share":
    case "partner_quarters":
    case "fact_answered":
    case "fact_missing":
    case "fact_withdrawn":
    case "fact_stale":
    case "raters_differ":
      return null;
  }
}

type Ask = (threshold: Figures, locale: string) => string;

const number = (figure: Figures[string] | undefined) => Number(figure ?? 0);

const ASKED: Readonly<Partial<Record<CriterionId, Ask>>> = {
  "org.leads-leaders": ({ seniorLeaders, vps }, locale) => {
    const leaders = `needs${NO_BREAK}${inDigits(number(seniorLeaders), locale)}`;
    return number(vps) === 0
      ? leaders
      : `${leaders} with ${counted(number(vps), "VP", "VPs", locale).replace(" ", NO_BREAK)}`;
  },
  "org.leaders-lead-managers": ({ managers }, locale) =>
    `needs${NO_BREAK}${inDigits(number(managers), locale)}`,
  "org.not-hands-on": ({ managers }, locale) =>
    `at most${NO_BREAK}${inDigits(number(managers), locale)}`,
};

function asked({ id, threshold }: Criterion, locale: string): string {
  const ask = ASKED[id];
  return ask === undefined || threshold === null ? "" : `; ${ask(threshold, locale)}`;
}

/**
 * A criterion that reads the chart, on two charts in a line: `3 today, 4 proposed; needs 3`, one
 * figure where they agree or where there is only one chart.
 */
export function chartFigures(
  { now, today }: { readonly now: Criterion; readonly today: Criterion | null },
  nowWord: string,
  locale: string,
): string {
  const figure = seen(now.reason, locale);
  const before = today === null ? null : seen(today.reason, locale);
  const what =
    before === null || before === figure ? figure : `${before} today, ${figure} ${nowWord}`;
  return what === null ? "" : capitalised(what + asked(now, locale));
}
