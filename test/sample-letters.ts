import { answerOf } from "../lib/domain/close/answer.ts";
import { snapshotOf } from "../lib/domain/close/snapshot.ts";
import type { CompanyRecord } from "../lib/domain/company.ts";
import { FACT_VALUES, type FactId } from "../lib/domain/evaluation/facts.ts";
import { STANDARD } from "../lib/domain/rubric/cpo-fit.ts";
import type { Decision } from "../lib/domain/scenario/decision.ts";
import { type LetterDraft, letterOf } from "../lib/format/letter.ts";
import { linesOf, overtaking, presentsFrom } from "./forecast-question.ts";
import { chart, day, fact, facts, factsWith, position, Q4, sample } from "./sample-record.ts";

/** The letter about a company whose last quarter was closed on 20 January 2027. */
export function letter(
  record: CompanyRecord,
  decisions: readonly Decision[] = [],
  writtenOn = day("2027-01-20"),
): LetterDraft {
  const complete = new Set(record.revenue.map(({ quarter }) => quarter));
  const source = { record, complete, breaks: [], decisions };
  const snapshot = snapshotOf(source, Q4, STANDARD, true);
  const answer = answerOf(snapshot);
  const closedOn = day("2027-01-20");
  return letterOf({ snapshot, answer, closedOn, writtenOn, locale: "en-GB" });
}

/** All is there but that somebody else presents to the board. */
export const indirect = factsWith("board.presenter", fact("board.presenter", "not_presented"));
const unsaid = facts.filter(({ fact: id }) => id !== "board.presenter");
const held = (value: "cpo" | "vp") => fact("title.held", value, { from: day("2026-10-01") });
const proposed = fact("title.proposed", "cpo");
const without = (id: FactId) => [
  ...facts.filter((one) => one.fact !== id),
  fact(id, FACT_VALUES[id].at(-1) ?? null),
];
const started = linesOf("partner_resale", [10_000, 12_000]);
const LATE: Decision = { ...presentsFrom("2027-01-10"), owner: "B. Late" };

interface Written {
  readonly record: CompanyRecord;
  readonly decisions: readonly Decision[];
}

/** Every kind of verdict with every kind of forecast. */
export const LETTERS = {
  "earned, and likely to stay so": {
    record: sample({
      revenue: [
        ...linesOf(
          "partner_resale",
          Array.from({ length: 12 }, () => 90_000),
        ),
        ...linesOf(
          "direct",
          Array.from({ length: 12 }, () => 40_000),
        ),
      ],
      facts: [...facts, held("vp")],
    }),
    decisions: [],
  },
  "earned, with too few quarters for odds": {
    record: sample(),
    decisions: [],
  },
  "earned and held": {
    record: sample({ facts: [...facts, held("cpo")] }),
    decisions: [],
  },
  "earned, and undone by the plan": {
    record: sample({
      revenue: overtaking(12).revenue.map((line) =>
        line.motion === "direct" ? { ...line, amount: 10_000n } : line,
      ),
    }),
    decisions: [{ ...presentsFrom("2027-02-01"), value: "not_presented" }],
  },
  "too early, with a date that a decision holds": {
    record: { ...overtaking(), facts: indirect },
    decisions: [presentsFrom("2027-11-01")],
  },
  "too early, with a decision that is overdue": {
    record: { ...overtaking(), facts: indirect },
    decisions: [LATE],
  },
  "too early, with a decision that is only proposed": {
    record: { ...overtaking(), facts: indirect },
    decisions: [{ ...presentsFrom("2027-11-01"), state: "proposed" }],
  },
  "too early, and nobody has scheduled what it takes": {
    record: { ...overtaking(), facts: indirect },
    decisions: [],
  },
  "too early, as revenue is far away": {
    record: sample({
      revenue: [
        ...linesOf(
          "direct",
          Array.from({ length: 12 }, () => 900_000),
        ),
        ...linesOf(
          "partner_resale",
          Array.from({ length: 12 }, () => 60_000),
        ),
      ],
    }),
    decisions: [],
  },
  "too early for any motion: Head is right": {
    record: sample({
      revenue: [
        ...linesOf(
          "direct",
          Array.from({ length: 8 }, () => 900_000),
        ),
        ...linesOf(
          "partner_resale",
          Array.from({ length: 8 }, () => 9_000),
        ),
      ],
    }),
    decisions: [],
  },
  "too early, with too little history for odds": {
    record: sample({ revenue: [...linesOf("direct", [90_000, 90_000]), ...started] }),
    decisions: [],
  },
  "too early, with a history for odds and no date": {
    record: sample({
      revenue: [
        ...linesOf("direct", [90_000, 90_000, 90_000, 90_000, 90_000]),
        ...linesOf("partner_resale", [60_000, 62_000, 66_000, 70_000, 74_000]),
      ],
    }),
    decisions: [],
  },
  "too early for the title that is held and the one that is proposed": {
    record: { ...overtaking(), facts: [...indirect, held("cpo"), proposed] },
    decisions: [],
  },
  "too early, with nothing missing but the mandate": {
    record: sample({ facts: [...without("authority.product"), held("cpo")] }),
    decisions: [],
  },
  "too early, and which title is right today is open": {
    record: sample({
      revenue: [
        ...linesOf("direct", [90_000, 90_000, 90_000, 90_000]),
        ...linesOf("partner_resale", [30_000, 30_000, 30_000, 30_000]),
      ],
      charts: [
        chart(
          [
            position("ceo", null, "c_level"),
            position("leader", "ceo", "vp", { executiveTeam: false }),
          ],
          { leader: { kind: "unknown" } },
        ),
      ],
    }),
    decisions: [],
  },
  "not known, with one answer missing": {
    record: { ...overtaking(), facts: unsaid, revenue: sample().revenue },
    decisions: [],
  },
  "not known at all": {
    record: sample({ facts: [], charts: [] }),
    decisions: [],
  },
} as const satisfies Readonly<Record<string, Written>>;

export type LetterName = keyof typeof LETTERS;
