import type { Evaluation } from "../domain/evaluation/evaluation.ts";
import { mailSubject } from "./mail-text.ts";

export type LetterKind = "too_early" | "time_has_come" | "undetermined";

/** Which letter an answer asks for: what may yet be a Chief Partner Officer is neither too early nor earned. */
export function letterKind({ verdict }: Pick<Evaluation, "verdict">): LetterKind {
  if (verdict.floor === "cpo") return "time_has_come";
  return verdict.ceiling === "cpo" ? "undetermined" : "too_early";
}

const NAMES: Readonly<Record<LetterKind, string>> = {
  too_early: "Too early",
  time_has_come: "The time has come",
  undetermined: "Not known yet",
};

export const letterKindName = (kind: LetterKind): string => NAMES[kind];

function subjectWords(kind: LetterKind, isHeld: boolean): string {
  switch (kind) {
    case "too_early":
      return "too early for a Chief Partner Officer";
    case "time_has_come":
      return isHeld
        ? "the Chief Partner Officer title is earned"
        : "the time for a Chief Partner Officer has come";
    case "undetermined":
      return "what we cannot say yet about a Chief Partner Officer";
  }
}

/** The letter's heading and the subject of its e-mail; `isHeld`: the title is held already, and earned. */
export const letterSubject = (kind: LetterKind, company: string, isHeld: boolean): string =>
  mailSubject(company, subjectWords(kind, isHeld));
