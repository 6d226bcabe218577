import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import type { Post } from "@/lib/features/mails/schema";
import { counted } from "@/lib/format/count";
import { momentLabel } from "@/lib/format/date";
import { LOCALE } from "@/lib/format/locale";
import { mailFault } from "@/lib/format/mail-fault";

/** That messages wait for a mail server; for those who can set one. */
export function WaitingPost({ hasServer, waiting }: Pick<Post, "hasServer" | "waiting">) {
  if (hasServer || waiting === 0) return null;
  const messages = counted(waiting, "message waits", "messages wait", LOCALE);
  return (
    <Notice>
      <b>No mail server is set, so {messages}.</b> Whoever runs this installation sets SMTP_URL and
      MAIL_FROM and starts it again. Everything is told here all the same.
    </Notice>
  );
}

/** The messages that could not be delivered, and why. */
export function FailedPost({ failed }: Pick<Post, "failed">) {
  if (failed.length === 0) return null;
  return (
    <section className="mt-12">
      <SectionHead>Messages that were not delivered</SectionHead>
      <Table label="Messages that were not delivered" className="mt-3">
        <thead>
          <tr>
            <ColumnHead>To</ColumnHead>
            <ColumnHead>Message</ColumnHead>
            <ColumnHead>Why</ColumnHead>
            <ColumnHead>Written</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {failed.map(({ id, to, subject, fault, at }) => (
            <tr key={id}>
              <RowHead>{to}</RowHead>
              <Cell>{subject}</Cell>
              <Cell>{mailFault(fault)}</Cell>
              <Cell>{momentLabel(at, LOCALE)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
