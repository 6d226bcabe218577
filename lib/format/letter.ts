import { changeBlocks, keepingBlocks } from "./letter-change.ts";
import { letterKind, type LetterKind, letterSubject } from "./letter-kind.ts";
import { type LetterBlock, pageText, paragraph } from "./letter-page.ts";
import { isHeld, type LetterSource } from "./letter-source.ts";
import { answerBlock, rightTitleBlocks, titleBlocks } from "./letter-title.ts";
import { lookAgainBlock, whenBlock } from "./letter-when.ts";
import { whyBlocks } from "./letter-why.ts";

/** A letter about one closed quarter, before anybody has edited it. */
export interface LetterDraft {
  readonly kind: LetterKind;
  readonly subject: string;
  readonly body: string;
}

function blocksOf(source: LetterSource, kind: LetterKind): readonly LetterBlock[] {
  const { name } = source.snapshot.profile;
  const greeting = paragraph(`To the board and the leadership of ${name}`);
  switch (kind) {
    case "too_early":
      return [
        greeting,
        answerBlock(source),
        ...rightTitleBlocks(source),
        ...titleBlocks(source),
        ...whyBlocks(source),
        ...changeBlocks(source),
        whenBlock(source),
        lookAgainBlock(source),
      ];
    case "undetermined":
      return [
        greeting,
        answerBlock(source),
        ...whyBlocks(source),
        ...rightTitleBlocks(source),
        ...titleBlocks(source),
        whenBlock(source),
        lookAgainBlock(source),
      ];
    case "time_has_come":
      return [
        greeting,
        answerBlock(source),
        ...whyBlocks(source),
        ...titleBlocks(source),
        ...keepingBlocks(source),
        whenBlock(source),
        ...rightTitleBlocks(source),
        lookAgainBlock(source),
      ];
  }
}

/** One honest page from a closed quarter: the answer, why, what would change it, and when to look again. */
export function letterOf(source: LetterSource): LetterDraft {
  const { name } = source.snapshot.profile;
  const kind = letterKind(source.answer.evaluation);
  return {
    kind,
    subject: letterSubject(kind, name, isHeld(source)),
    body: pageText(blocksOf(source, kind)),
  };
}
