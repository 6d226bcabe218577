import {
  type AnswerChange,
  type Change,
  type ChartChange,
  type Decider,
  deciderOf,
  type Hires,
  type Moves,
  natureOf,
  type RevenueChange,
  type SettledChart,
} from "../domain/evaluation/counterfactual/change.ts";
import type { Loss } from "../domain/evaluation/counterfactual/loss.ts";
import type { FactId } from "../domain/evaluation/facts.ts";
import { nameOf } from "./chart-sentence.ts";
import { counted, inWords } from "./count.ts";
import { factName } from "./fact.ts";
import { listed } from "./list.ts";
import { moneyCompact } from "./money.ts";
import { quarterLabel } from "./quarter.ts";
import type { Setting } from "./setting.ts";
import { MINUS } from "./space.ts";
import { shareLabel } from "./share.ts";

const windowWords = (quarters: number, locale: string) =>
  quarters === 1 ? "in the quarter" : `over the last ${inWords(quarters, locale)} quarters`;

/** `(+13.1 %)`, where there is a sum to compare with. */
const growth = (sign: string, amount: bigint, from: bigint | null, locale: string) =>
  from === null || from <= 0n ? "" : ` (${sign}${shareLabel(amount, from, locale)})`;

const closes = (count: number, locale: string) =>
  `${inWords(count, locale)} ${count === 1 ? "close" : "closes"} to come`;

function revenueSentence(change: RevenueChange, { locale, currency }: Setting): string {
  const { from, amount, quarters, toCome, unrecorded } = change;
  const missing = listed(unrecorded.map(quarterLabel), locale);
  const recorded = missing === "" ? "" : `; nothing is recorded for ${missing} yet`;
  if (amount === 0n) {
    return `Partners stay a primary motion at ${closes(toCome, locale)}${recorded}`;
  }
  const sum = moneyCompact(amount, currency, locale);
  // Less than a written sum can show: then any revenue is enough, and “+$0” would say none is.
  const raise =
    sum === moneyCompact(0n, currency, locale) ? "Any partner revenue" : `Partner revenue +${sum}`;
  const raised = `${raise} ${windowWords(quarters, locale)}`;
  return `${raised}${growth("+", amount, from, locale)}, held at ${closes(toCome, locale)}${recorded}`;
}

/** What would be so, the least that meets the criterion. */
const ANSWERS: Readonly<Partial<Record<FactId, string>>> = {
  "board.tracksPartnerRevenue": "The board sees partner revenue as a motion of its own",
  "board.presenter": "The partnerships leader presents to the board in person",
  "seat.kind": "The leader’s seat comes with a vote",
  "authority.product": "The leader has a hand in shaping the product",
  "authority.pricing": "The leader has a hand in shaping pricing",
  "authority.salesStructure": "The leader has a hand in shaping how sales is organised",
};

function answerSentence({ fact, today }: AnswerChange): string {
  const sentence = ANSWERS[fact] ?? factName(fact);
  switch (today.code) {
    case "fact_answered":
      return sentence;
    case "fact_missing":
    case "fact_withdrawn":
      return `${sentence}: nobody says so yet`;
    case "fact_stale":
      return `${sentence}: confirmed afresh`;
    case "raters_differ":
      return `${sentence}: the raters agree on it`;
  }
}

const HIRES: Readonly<Record<Hires["level"], readonly [one: string, many: string]>> = {
  vp: ["VP", "VPs"],
  director: ["director", "directors"],
  manager: ["manager or individual", "managers or individuals"],
};

const hired = (level: Hires["level"], count: number, locale: string) =>
  counted(count, ...HIRES[level], locale);

function chartSentence({ missing, vps, directors, managers }: ChartChange, locale: string): string {
  const team = listed(
    (
      [
        ["vp", vps],
        ["director", directors],
        ["manager", managers],
      ] as const
    )
      .filter(([, count]) => count > 0)
      .map(([level, count]) => hired(level, count, locale)),
    locale,
  );
  const chart =
    missing === "no_chart" ? "An org chart is put in force" : "The chart names the leader";
  const people = team === "" ? "" : `, with at least ${team} under the leader`;
  return `${chart} and shows the seat under the chief executive, on the executive team${people}`;
}

function settledSentence({ levels, lines }: SettledChart, locale: string): string {
  const open = [
    levels.length === 0 ? null : counted(levels.length, "unknown level", "unknown levels", locale),
    lines.length === 0
      ? null
      : counted(
          lines.length,
          "line without a known manager",
          "lines without a known manager",
          locale,
        ),
  ].filter((part) => part !== null);
  return `The chart is completed in the leader’s favour: ${listed(open, locale)}`;
}

function hiresSentence({ level, count }: Hires, locale: string): string {
  const [one, many] = HIRES[level];
  const who = counted(count, `more ${one}`, `more ${many}`, locale);
  return `${who} ${level === "manager" ? "below the senior leaders" : "under the leader"}`;
}

const MOST_NAMED = 3;

function movesSentence({ seats }: Moves, locale: string): string {
  const names = [...new Set(seats.map(nameOf))];
  const [first = ""] = names;
  if (seats.length === 1) return `${first} moves under a senior leader`;
  const few = listed(names.slice(0, MOST_NAMED), locale);
  const named = names.length <= MOST_NAMED ? few : `${few} among them`;
  return `${seats.length} of the leader’s direct reports (${named}) move under a senior leader`;
}

/** One change in a few words, without a full stop: it stands in a list. */
export function changeSentence(change: Change, setting: Setting): string {
  const { locale } = setting;
  switch (change.kind) {
    case "revenue":
      return revenueSentence(change, setting);
    case "ecosystem":
      return "The company grows through an ecosystem: a marketplace, a channel or a platform";
    case "answer":
      return answerSentence(change);
    case "chart":
      return chartSentence(change, locale);
    case "appointment":
      return "A partnerships leader is appointed, under the chief executive and on the executive team";
    case "report_line":
      return `${nameOf(change.leader)} reports to the chief executive`;
    case "executive_team":
      return `${nameOf(change.leader)} sits on the executive team`;
    case "settled_chart":
      return settledSentence(change, locale);
    case "hires":
      return hiresSentence(change, locale);
    case "moves":
      return movesSentence(change, locale);
  }
}

const DECIDERS: Readonly<Record<Decider, string | null>> = {
  nobody: null,
  records: "whoever keeps the chart",
  leader: "the partnerships leader",
  chief_executive: "the chief executive",
  board: "the board",
};

/** Which kind of change it is, and whose word it takes. */
export function changeNote(change: Change): string {
  const decider = DECIDERS[deciderOf(change)];
  switch (natureOf(change)) {
    case "projected":
      return decider === null ? "Projected from revenue" : `Up to ${decider}`;
    case "waited_for":
      return decider === null ? "Waited for" : `Waited for, from ${decider}`;
    case "decided":
      return decider === null ? "Decided" : `Decided by ${decider}`;
  }
}

const LEFT: Readonly<Record<Extract<Loss, { kind: "departure" }>["leaves"], string>> = {
  vps: "VPs",
  senior_leaders: "senior leaders",
  led_managers: "people below the senior leaders",
};

/** What would lose the verdict, without a full stop. */
export function lossSentence(loss: Loss, { locale, currency }: Setting): string {
  switch (loss.kind) {
    case "partner_fall": {
      const { from, amount, quarters } = loss;
      const fall = `Partner revenue ${MINUS}${moneyCompact(amount, currency, locale)}`;
      return `${fall} ${windowWords(quarters, locale)}${growth(MINUS, amount, from, locale)}`;
    }
    case "departure":
      return `${nameOf(loss.seat)} leaves, and too few ${LEFT[loss.leaves]} are left`;
    case "direct_hire": {
      const most = counted(loss.allowed, "is the most", "are the most", locale);
      return `One more manager or individual reports straight to the leader; ${most}`;
    }
  }
}
