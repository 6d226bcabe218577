import type { Notice } from "../domain/notice/notice.ts";
import { inWords } from "./count.ts";
import { LOCALE } from "./locale.ts";
import { noticeHeadline, noticeScreen, noticeSentence } from "./notice.ts";

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** Where the links of a message lead. */
export interface MailPlace {
  readonly company: string;
  readonly workspace: string;
  /** The company's address, in full. */
  readonly companyUrl: string;
  /** Where messages are switched off. */
  readonly accountUrl: string;
}

/** Why somebody gets a message, and how they get no more. */
export const mailFoot = ({ workspace, accountUrl }: MailPlace): string =>
  `--\nYou get this as a member of ${workspace}. Notices by e-mail are switched off at\n${accountUrl}`;

/** One message of everything that people have not heard of a company. */
export function noticeMail(notices: readonly Notice[], place: MailPlace): MailText {
  const [first] = notices;
  const count = notices.length;
  const headline =
    first !== undefined && count === 1
      ? noticeHeadline(first).toLowerCase()
      : `${inWords(count, LOCALE)} notices`;
  const paragraphs = notices.map(
    (notice) =>
      `${noticeHeadline(notice)}\n${noticeSentence(notice, LOCALE)}\n${place.companyUrl}${noticeScreen(notice)}`,
  );
  return {
    subject: `${place.company}: ${headline}`,
    text: `${[...paragraphs, mailFoot(place)].join("\n\n")}\n`,
  };
}
