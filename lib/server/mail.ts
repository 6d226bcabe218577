import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import type { Email } from "./email";
import { env } from "./env";

export interface Message {
  /** Of its row: a message that is sent again after a fall carries the same Message-ID. */
  readonly id: string;
  readonly to: Email;
  readonly subject: string;
  readonly text: string;
}

// Of a server that does not answer, a message is tried again later.
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

let transport: Transporter | undefined;

const transportTo = (url: string): Transporter =>
  (transport ??= createTransport({
    url,
    ...PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  }));

/** Whether a mail server is set; without one, messages wait. */
export const hasMailServer = (): boolean => env().SMTP_URL !== undefined;

/** Hands a message to the mail server; comes back once the server has taken it. */
export async function sendMessage({ id, to, subject, text }: Message): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (SMTP_URL === undefined || MAIL_FROM === undefined) throw new Error("no mail server is set");
  await transportTo(SMTP_URL).sendMail({
    from: { name: "Titleworthy", address: MAIL_FROM },
    to: { name: "", address: to },
    // What is said on the wire is the address as it is stored, not one read out of a header.
    envelope: { from: MAIL_FROM, to: [to] },
    subject,
    text,
    messageId: `<${id}@${MAIL_FROM.slice(MAIL_FROM.indexOf("@") + 1)}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  });
}
