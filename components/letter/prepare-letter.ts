import { quarterKey } from "@/lib/domain/quarter";
import type { LetterClose, StoredLetter } from "@/lib/features/letters/schema";
import { momentLabel } from "@/lib/format/date";
import { letterKindName } from "@/lib/format/letter-kind";
import { listed } from "@/lib/format/list";
import { quarterLabel } from "@/lib/format/quarter";
import { rubricLabel } from "@/lib/format/rubric";

export interface LetterView {
  readonly id: string;
  readonly version: number;
  readonly subject: string;
  readonly body: string;
  readonly sentence: string;
  /** Null while it is a draft. */
  readonly sent: string | null;
  readonly foot: readonly string[];
  /** Key of its quarter, from which another may be written. */
  readonly quarter: string;
  /** What has happened since its close; null where that is still the last word. */
  readonly outdated: string | null;
}

export interface LetterRow {
  readonly id: string;
  readonly subject: string;
  readonly quarter: string;
  readonly kind: string;
  readonly note: string;
}

/** What the answer rests on, and which kept inputs prove it. */
const footOf = (close: LetterClose, locale: string): readonly string[] => [
  `${quarterLabel(close.quarter)}, closed ${momentLabel(close.at, locale)}${close.revision === 1 ? "" : `, revision ${close.revision}`}. ${rubricLabel(close.rubric)}; ${close.known} of ${close.criteria} criteria known.`,
  `Titleworthy. Inputs ${close.inputsSha.slice(0, 16)}.`,
];

function outdatedWords(letter: StoredLetter, latest: LetterClose | null): string | null {
  if (latest === null) return null;
  if (latest.quarter > letter.quarter)
    return `${quarterLabel(latest.quarter)} has been closed since.`;
  return latest.quarter === letter.quarter && latest.revision > letter.revision
    ? `${quarterLabel(letter.quarter)} was closed again since this was written.`
    : null;
}

const sentWords = ({ sentAt, recipients, by }: StoredLetter, locale: string): string | null => {
  if (sentAt === null) return null;
  const who = by === null ? "" : ` by ${by}`;
  return `Sent ${momentLabel(sentAt, locale)}${who} to ${listed(recipients, locale)}`;
};

/** A letter as its page shows it. */
export function letterView(
  letter: StoredLetter,
  close: LetterClose,
  latest: LetterClose | null,
  locale: string,
): LetterView {
  const { id, version, subject, body, kind, quarter } = letter;
  const sent = sentWords(letter, locale);
  const name = letterKindName(kind);
  return {
    id,
    version,
    subject,
    body,
    sentence:
      sent === null
        ? `${name}: the letter for ${quarterLabel(quarter)} is a draft.`
        : `${name}: the letter for ${quarterLabel(quarter)} was sent.`,
    sent,
    foot: footOf(close, locale),
    quarter: quarterKey(quarter),
    outdated: sent === null ? outdatedWords(letter, latest) : null,
  };
}

/** The letters of a company, as a list tells them. */
export const letterRows = (
  letters: readonly StoredLetter[],
  locale: string,
): readonly LetterRow[] =>
  letters.map((letter) => ({
    id: letter.id,
    subject: letter.subject,
    quarter: quarterLabel(letter.quarter),
    kind: letterKindName(letter.kind),
    note: sentWords(letter, locale) ?? `Draft, begun ${momentLabel(letter.at, locale)}`,
  }));
