import type { Evaluation } from "../domain/evaluation/evaluation.ts";
import { inWords } from "./count.ts";
import { type LetterBlock, paragraph } from "./letter-page.ts";
import { isHeld, type LetterSource } from "./letter-source.ts";
import { nearestAnswer } from "./settlement.ts";
import { quarterLabel } from "./quarter.ts";
import { rightTitle } from "./verdict.ts";

const TITLE = "Chief Partner Officer";

/** `two of the five conditions were met and one is not known`. */
function countWords({ conditions, conditionsMet }: Evaluation, locale: string): string {
  const unknown = conditions.filter(({ status }) => status === "unknown").length;
  const verb = conditionsMet < 2 ? "was" : "were";
  const met = `${conditionsMet === 0 ? "none" : inWords(conditionsMet, locale)} of the five conditions that the title rests on ${verb} met`;
  const open =
    unknown === 0
      ? ""
      : `, and ${inWords(unknown, locale)} ${unknown === 1 ? "is" : "are"} not known`;
  return met + open;
}

/** The answer, before anything else. */
export function answerBlock({ answer, snapshot, locale }: LetterSource): LetterBlock {
  const { evaluation } = answer;
  const { floor, ceiling } = evaluation.verdict;
  const close = `At the close of ${quarterLabel(snapshot.quarter)},`;
  if (isHeld({ answer })) {
    return paragraph(
      `The title of ${TITLE} is earned.`,
      `${close} all five conditions that it rests on were met: it names a job that is being done.`,
    );
  }
  if (floor === "cpo") {
    return paragraph(
      `The time for a ${TITLE} has come.`,
      `${close} all five conditions that the title rests on were met. It would name a job that is being done already.`,
    );
  }
  if (ceiling === "cpo") {
    return paragraph(
      `We cannot say yet whether it is time for a ${TITLE}.`,
      `${close} ${countWords(evaluation, locale)}. What is not known is not a no, and we would rather say so than guess.`,
    );
  }
  return paragraph(
    `It is too early for a ${TITLE}.`,
    `${close} ${countWords(evaluation, locale)}.`,
  );
}

const VICE_PRESIDENT = [
  "Vice President of Partnerships is the right title today, and no lesser one: it is a whole job, not a step on the way to another.",
  "Building a partner motion takes a target, room to work across sales and product, and time. A Vice President can have all three, and a grander title adds none of them: it would announce powers that the company has not handed over, and leave one person to explain the gap.",
];

const HEAD = [
  "The work now is to learn which partners sell, and why, and to make that repeat. Whoever does it is behind on nothing: the titles that come after describe a motion that runs already.",
];

const EARNED = [
  "This takes nothing from the years as Vice President. They were the right role at the time, and they are what brought the company here.",
];

/** Which title is right today, said so that whoever holds it can read it gladly. */
export function rightTitleBlocks(source: LetterSource): readonly LetterBlock[] {
  const { answer, locale } = source;
  const { evaluation } = answer;
  const { floor, definite } = evaluation.verdict;
  if (floor === "cpo") return isHeld(source) ? [] : [paragraph(...EARNED)];
  if (!definite) {
    const least =
      floor === "vp"
        ? "Until then nothing has to change: Vice President of Partnerships is right at the least, and it is no lesser role."
        : "Until then nothing has to change, and nobody’s work is worth less for it.";
    return [paragraph(nearestAnswer(evaluation, locale) ?? "", least)];
  }
  return floor === "vp"
    ? [paragraph(...VICE_PRESIDENT)]
    : [paragraph(rightTitle(evaluation, locale), ...HEAD)];
}

/** What to do about a title that is ahead of the job, or behind it; empty where neither is so. */
export function titleBlocks({ answer }: LetterSource): readonly LetterBlock[] {
  const { held, proposed } = answer.evaluation.alignment;
  const blocks: LetterBlock[] = [];
  if (held === "inflated") {
    blocks.push(
      paragraph(
        "The title that is held is ahead of the job. Nothing needs to be taken away in haste: bring the job up to the title, one condition after the other, and agree on a day to look at the title again.",
      ),
    );
  }
  if (held === "under_mandated") {
    blocks.push(
      paragraph(
        "The title that is held lacks one thing: its say in product, pricing and the sales structure. Give it that say, and the title stands.",
      ),
    );
  }
  if (proposed === "inflated") {
    blocks.push(
      paragraph(
        "The title that is proposed is ahead of the job. An honest offer of the job as it is lasts longer than a title that has to be explained; let the job change first and the title after it.",
      ),
    );
  }
  if (held === "outgrown") {
    blocks.push(
      paragraph("The job has outgrown the title that is held. Let the title catch up with it."),
    );
  }
  return blocks;
}
