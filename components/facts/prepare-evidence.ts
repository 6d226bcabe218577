import { answersInForce, type FactReading, readFact } from "@/lib/domain/evaluation/fact-in-force";
import {
  type Evidence,
  FACT_IDS,
  type FactEntry,
  type FactId,
} from "@/lib/domain/evaluation/facts";
import { closeOf, type Quarter, quarterOf, shift } from "@/lib/domain/quarter";
import { fileAddress } from "@/lib/features/files/schema";
import { dateLabel } from "@/lib/format/date";
import { evidenceAge } from "@/lib/format/evidence-age";
import { factAnswer, factName, factQuestion } from "@/lib/format/fact";
import { fileSize } from "@/lib/format/file-size";
import { listed } from "@/lib/format/list";
import { quarterLabel } from "@/lib/format/quarter";
import { capitalised, inWords } from "@/lib/format/count";

/** A recorded entry as a page receives it. */
export type EntryGiven = FactEntry & { readonly seq: string; readonly strikeReason: string | null };

export interface EvidenceInput {
  readonly entries: readonly EntryGiven[];
  /** The quarter whose close asks. */
  readonly quarter: Quarter;
  readonly fiscalYearStartMonth: number;
  /** Quarters after which an answer is stale. */
  readonly freshness: number;
  /** The files that are kept, by their hashes, and the address below which they open. */
  readonly files: { readonly kept: readonly string[]; readonly address: string };
  readonly locale: string;
}

export interface EntryRow {
  readonly seq: string;
  readonly answer: string;
  readonly rater: string;
  readonly from: string;
  readonly confirmed: string;
  /** Read at the close that asks. */
  readonly inForce: boolean;
  readonly struck: string | null;
  readonly evidence: readonly EvidenceRow[];
}

/** A piece of evidence in words. */
export interface EvidenceRow {
  readonly label: string | null;
  /** The note, the link's address or the file's name. */
  readonly text: string;
  /** Where it opens; null for a note, and for a file that is known by name only. */
  readonly href: string | null;
  /** Whether the address is ours and hands out a file. */
  readonly isFile: boolean;
  readonly age: string;
}

export interface FactRow {
  readonly fact: FactId;
  readonly name: string;
  readonly question: string;
  readonly known: boolean;
  /** The answer in force, or why there is none. */
  readonly answer: string;
  readonly note: string;
  /** Latest recorded first. */
  readonly entries: readonly EntryRow[];
}

export interface EvidencePage {
  readonly sentence: string;
  readonly needsAnswer: readonly FactRow[];
  readonly known: readonly FactRow[];
  readonly titles: readonly FactRow[];
  readonly raters: readonly string[];
}

const isTitle = (fact: FactId) => fact.startsWith("title.");

function describe(
  reading: FactReading,
  { freshness, fiscalYearStartMonth, locale }: EvidenceInput,
) {
  switch (reading.code) {
    case "fact_answered": {
      const oldest = reading.answers.map(({ confirmed }) => confirmed).toSorted()[0];
      const raters = reading.answers.map(({ rater }) => rater ?? "Unnamed");
      const by = `Confirmed ${oldest === undefined ? "" : dateLabel(oldest, locale)} by ${listed(raters, locale)}`;
      if (oldest === undefined || isTitle(reading.fact))
        return { answer: factAnswer(reading.fact, reading.value), note: by };
      const last = shift(quarterOf(oldest, fiscalYearStartMonth), freshness);
      return {
        answer: factAnswer(reading.fact, reading.value),
        note: `${by}. Holds through ${quarterLabel(last)} unless confirmed again.`,
      };
    }
    case "fact_missing":
      return {
        answer: "Nobody has answered",
        note: factQuestion(reading.fact),
      };
    case "fact_withdrawn":
      return { answer: "Not known any more", note: "Every rater withdrew the answer." };
    case "fact_stale":
      return {
        answer: "Too old to rely on",
        note: `Last confirmed ${dateLabel(reading.lastConfirmed, locale)}. Confirm it, change it, or leave it unknown.`,
      };
    case "raters_differ":
      return {
        answer: "Raters differ",
        note: `${listed(
          reading.answers.map(
            ({ rater, value }) => `${rater ?? "Unnamed"}: “${factAnswer(reading.fact, value)}”`,
          ),
          locale,
        )}. Unknown until settled.`,
      };
  }
}

function opensAt(item: Evidence, { kept, address }: EvidenceInput["files"]): string | null {
  switch (item.kind) {
    case "link":
      // A dossier may hold any text as an address; only the web is linked.
      return /^https?:\/\//i.test(item.url) ? item.url : null;
    case "note":
      return null;
    case "file":
      return kept.includes(item.sha256) ? fileAddress(address, item) : null;
  }
}

function textOf(item: Evidence, locale: string): string {
  switch (item.kind) {
    case "link":
      return item.url;
    case "note":
      return item.text;
    case "file":
      return `${item.name}, ${fileSize(item.bytes, locale)}`;
  }
}

const evidenceRows = (entry: EntryGiven, input: EvidenceInput): readonly EvidenceRow[] =>
  entry.evidence.map((item) => ({
    label: item.label,
    text: textOf(item, input.locale),
    href: opensAt(item, input.files),
    isFile: item.kind === "file",
    age: evidenceAge(item.kind, entry.confirmed ?? entry.from, input),
  }));

function entryRows(fact: FactId, read: ReadonlySet<number>, input: EvidenceInput): EntryRow[] {
  return input.entries
    .map((entry, place) => ({ entry, place }))
    .filter(({ entry }) => entry.fact === fact)
    .toReversed()
    .map(({ entry, place }) => ({
      seq: entry.seq,
      answer: entry.value === null ? "Not known any more" : factAnswer(fact, entry.value),
      rater: entry.rater ?? "Unnamed",
      from: dateLabel(entry.from, input.locale),
      confirmed: dateLabel(entry.confirmed ?? entry.from, input.locale),
      inForce: read.has(place),
      struck: entry.struck ? (entry.strikeReason ?? "Struck") : null,
      evidence: evidenceRows(entry, input),
    }));
}

function sentenceOf(rows: readonly FactRow[]): string {
  const missing = rows.filter((row) => !row.known);
  if (rows.length === missing.length) return "Nothing is known yet. Six answers carry the verdict.";
  const [first] = missing;
  if (first === undefined) return "Every answer the verdict rests on is known and fresh.";
  return missing.length === 1
    ? `One answer is missing: ${first.name.toLowerCase()}.`
    : `${capitalised(inWords(missing.length, "en-GB"))} answers are missing, ${first.name.toLowerCase()} first.`;
}

/** Every fact with what is in force at the close, the ones that need an answer first. */
export function prepareEvidence(input: EvidenceInput): EvidencePage {
  const { entries, quarter, fiscalYearStartMonth, freshness } = input;
  const inForce = answersInForce(
    entries,
    closeOf(quarter, fiscalYearStartMonth),
    quarter,
    fiscalYearStartMonth,
  );
  const read = new Set(
    Object.values(inForce).flatMap((answers) => answers.map(({ entry }) => entry)),
  );
  const rows = FACT_IDS.map((fact): FactRow => {
    const reading = readFact(fact, inForce, freshness);
    return {
      fact,
      name: factName(fact),
      question: factQuestion(fact),
      known: reading.code === "fact_answered",
      ...describe(reading, input),
      entries: entryRows(fact, read, input),
    };
  });
  const carrying = rows.filter((row) => !isTitle(row.fact));
  return {
    sentence: sentenceOf(carrying),
    needsAnswer: carrying.filter((row) => !row.known),
    known: carrying.filter((row) => row.known),
    titles: rows.filter((row) => isTitle(row.fact)),
    raters: [
      ...new Set(entries.map(({ rater }) => rater).filter((rater) => rater !== null)),
    ].toSorted(),
  };
}
