/** A message to one person, before it is addressed. */
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

/** What a message about a company is about, in one line whatever the company is called. */
export const mailSubject = (company: string, what: string): string =>
  `${company}: ${what}`.replaceAll(/\p{Cc}+/gu, " ");
