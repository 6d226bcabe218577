import type { Notice } from "../domain/notice/notice.ts";
import { inWords } from "./count.ts";
import { LOCALE } from "./locale.ts";
import { mailFoot, type MailPlace, mailSubject, type MailText } from "./mail-text.ts";
import { noticeHeadline, noticeScreen, noticeSentence } from "./notice.ts";

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
    subject: mailSubject(place.company, headline),
    text: `${[...paragraphs, mailFoot(place)].join("\n\n")}\n`,
  };
}
