import { describe, expect, test } from "vitest";
import { parseDate, quarter } from "@/lib/domain/quarter";
import { type EntryGiven, prepareEvidence } from "./prepare-evidence";

function day(text: string) {
  const date = parseDate(text);
  if (date === null) throw new Error(text);
  return date;
}

const entry = (
  part: Partial<EntryGiven> & Pick<EntryGiven, "fact" | "value" | "from">,
): EntryGiven => ({
  confirmed: null,
  rater: "CFO",
  struck: false,
  evidence: [],
  seq: "1",
  strikeReason: null,
  ...part,
});

const KEPT = {
  kind: "file",
  label: null,
  name: "Q1 & board.pdf",
  sha256: "a",
  bytes: 2048,
} as const;

const page = (...entries: readonly EntryGiven[]) =>
  prepareEvidence({
    entries,
    quarter: quarter(2027, 1),
    fiscalYearStartMonth: 1,
    freshness: 4,
    files: { kept: [KEPT.sha256], address: "/files" },
    locale: "en-GB",
  });

describe("the evidence page", () => {
  test("asks for seven answers where there is none", () => {
    const { needsAnswer, known, titles, sentence } = page();
    expect([needsAnswer.length, known.length, titles.length]).toEqual([6, 0, 3]);
    expect(sentence).toBe("Nothing is known yet. Six answers carry the verdict.");
  });

  test("says through which quarter a fresh answer holds", () => {
    const { known } = page(
      entry({ fact: "seat.kind", value: "decision_making", from: day("2026-05-02") }),
    );
    expect(known[0]?.note.replaceAll("\u00a0", " ")).toBe(
      "Confirmed 2 May 2026 by CFO. Holds through FY27 Q2 unless confirmed again.",
    );
  });

  test("puts a stale answer among those to give, with the day it was last confirmed", () => {
    const { needsAnswer } = page(
      entry({ fact: "seat.kind", value: "none", from: day("2025-12-31") }),
    );
    expect(needsAnswer.find((row) => row.fact === "seat.kind")?.note).toMatch(
      /^Last confirmed 31 Dec 2025/,
    );
  });

  test("names raters who contradict each other", () => {
    const { needsAnswer } = page(
      entry({ fact: "board.tracksPartnerRevenue", value: "yes", from: day("2027-01-02") }),
      entry({
        fact: "board.tracksPartnerRevenue",
        value: "no",
        from: day("2027-01-03"),
        rater: "COO",
      }),
    );
    expect(needsAnswer[0]).toMatchObject({
      answer: "Raters differ",
      note: "CFO: “Yes” and COO: “No”. Unknown until settled.",
    });
  });

  test("opens what is kept and what is on the web, and says how old all of it is", () => {
    const { known } = page(
      entry({
        fact: "seat.kind",
        value: "none",
        from: day("2026-05-02"),
        evidence: [
          KEPT,
          { ...KEPT, sha256: "b" },
          { kind: "link", label: null, url: "https://example.com" },
          { kind: "link", label: "Old", url: "javascript:alert(1)" },
        ],
      }),
    );
    expect(known[0]?.entries[0]?.evidence.map(({ href, age }) => [href, age])).toEqual([
      ["/files/a?file=Q1+%26+board.pdf", "file seen 2 May 2026, 3 quarters ago"],
      [null, "file seen 2 May 2026, 3 quarters ago"],
      ["https://example.com", "link checked 2 May 2026, 3 quarters ago"],
      [null, "link checked 2 May 2026, 3 quarters ago"],
    ]);
  });

  test("keeps a struck entry in the record and out of force", () => {
    const { needsAnswer } = page(
      entry({
        fact: "seat.kind",
        value: "none",
        from: day("2027-01-02"),
        struck: true,
        strikeReason: "Typed twice",
      }),
    );
    const [row] = needsAnswer.find(({ fact }) => fact === "seat.kind")?.entries ?? [];
    expect(row).toMatchObject({ inForce: false, struck: "Typed twice" });
  });
});
