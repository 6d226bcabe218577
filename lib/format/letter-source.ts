import type { Answer } from "../domain/close/answer.ts";
import type { Snapshot } from "../domain/close/snapshot.ts";
import type { IsoDate } from "../domain/quarter.ts";
import type { Setting } from "./setting.ts";

/** What a letter is written from: one closed quarter, as it was frozen. */
export interface LetterSource {
  readonly snapshot: Snapshot;
  /** The frozen answer to it. */
  readonly answer: Answer;
  /** The day of the close. */
  readonly closedOn: IsoDate;
  /** The day on which it is written: nobody is asked to look again on a day that is past. */
  readonly writtenOn: IsoDate;
  readonly locale: string;
}

export const settingOf = ({ snapshot, locale }: LetterSource): Setting => ({
  locale,
  currency: snapshot.profile.currency,
});

/** Whether the title is held already, and fits. */
export const isHeld = ({ answer }: Pick<LetterSource, "answer">): boolean =>
  answer.evaluation.verdict.floor === "cpo" && answer.evaluation.alignment.held === "aligned";
