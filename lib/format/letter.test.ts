import { describe, expect, test } from "vitest";
import { letter, LETTERS, type LetterName } from "../../test/sample-letters.ts";
import type { LetterKind } from "./letter-kind.ts";

interface Told {
  readonly kind: LetterKind;
  readonly says: readonly (string | RegExp)[];
}

/** What each letter has to say. */
const TOLD: Readonly<Record<LetterName, Told>> = {
  "earned, and likely to stay so": {
    kind: "time_has_come",
    says: [
      "The time for a Chief Partner Officer has come.",
      "outgrown the title that is held",
      /odds that it stays so are over 99.% at/,
      "What would lose it soonest:",
      "This takes nothing from the years as Vice President.",
    ],
  },
  "earned, with too few quarters for odds": {
    kind: "time_has_come",
    says: ["all five conditions", "Give the title what it names."],
  },
  "earned and held": {
    kind: "time_has_come",
    says: ["The title of Chief Partner Officer is earned.", "Keep giving the title what it names"],
  },
  "earned, and undone by the plan": {
    kind: "time_has_come",
    says: ["undone by what is planned"],
  },
  "too early, with a date that a decision holds": {
    kind: "too_early",
    says: [
      "It is too early",
      "no lesser one",
      "The leader presents to the board: A. Osei, committed for 1 Nov 2027.",
      /as likely as not that all five conditions hold together by FY27.Q4/,
      /Look at it again at the close of FY27.Q3|Look at it again at the close of FY27.Q4/,
    ],
  },
  "too early, with a decision that is overdue": {
    kind: "too_early",
    says: ["B. Late, was due 10 Jan 2027, not done."],
  },
  "too early, with a decision that is only proposed": {
    kind: "too_early",
    says: ["A. Osei, proposed for 1 Nov 2027.", "There is no date yet"],
  },
  "too early, and nobody has scheduled what it takes": {
    kind: "too_early",
    says: [
      "Nobody has scheduled the leader’s own slot before the board.",
      "There is no date yet, for nobody has scheduled",
      /odds are 85.% or better|by FY2\d.Q\d the odds are/,
    ],
  },
  "too early, as revenue is far away": {
    kind: "too_early",
    says: [/less likely than not by FY28.Q4: the odds are under 1.%/, "Partner revenue +$"],
  },
  "too early for any motion: Head is right": {
    kind: "too_early",
    says: ["Head of Partnerships is the right title until", "behind on nothing"],
  },
  "too early, with too little history for odds": {
    kind: "too_early",
    says: ["No forecast: 2\u00a0quarters of partner revenue"],
  },
  "too early, with a history for odds and no date": {
    kind: "too_early",
    says: ["No date: it rests on 5\u00a0quarters"],
  },
  "too early for the title that is held and the one that is proposed": {
    kind: "too_early",
    says: [
      "The title that is held is ahead of the job.",
      "The title that is proposed is ahead of the job.",
    ],
  },
  "too early, with nothing missing but the mandate": {
    kind: "too_early",
    says: ["lacks one thing: its say"],
  },
  "too early, and which title is right today is open": {
    kind: "too_early",
    says: ["Until then nothing has to change"],
  },
  "not known, with one answer missing": {
    kind: "undetermined",
    says: [
      "We cannot say yet",
      "What is not known is not a no",
      "would settle it: who presents partner results to the board",
      "as soon as these answers are there",
    ],
  },
  "not known at all": {
    kind: "undetermined",
    says: ["We cannot say yet", "Look at it again"],
  },
};

describe.each(Object.entries(LETTERS))("%s", (name, { record, decisions }) => {
  const { body, subject, ...written } = letter(record, decisions);
  // The cast: `entries` forgets what an object's keys are.
  const { kind, says } = TOLD[name as LetterName];

  test("says what is so", () => {
    expect(written.kind).toBe(kind);
    for (const words of says) expect(body).toMatch(words);
  });

  test("is kind and plain, and fits a page", () => {
    const whole = `${subject}\n${body}`;
    expect(whole).not.toMatch(
      /\bCPO\b|!|\b(only|just|merely|mere|still) an? (VP|Vice President|Head)\b|unfortunately|fail/i,
    );
    expect(whole).not.toMatch(/undefined|null|NaN|\.\.|  |\s[.,;:]/);
    expect(body.split(/\s+/).length).toBeLessThan(520);
  });
});

test("its subject is one line, whatever the company is called", () => {
  const { record } = LETTERS["not known at all"];
  const profile = { ...record.profile, name: "Harbor\nAnalytics" };
  expect(letter({ ...record, profile }).subject).toBe(
    "Harbor Analytics: what we cannot say yet about a Chief Partner Officer",
  );
});
