import Link from "next/link";
import { SectionHead } from "@/components/ui/section-head";
import { StatusMark } from "@/components/ui/status-mark";
import { MarkRead } from "./mark-read";
import type { NoticeGroup, NoticeRow } from "./prepare-notices";

interface NoticeListProps {
  readonly workspace: string;
  readonly groups: readonly NoticeGroup[];
}

/** What happened, company by company; what is new is marked by a word and stands first. */
export const NoticeList = ({ workspace, groups }: NoticeListProps) =>
  groups.map(({ name, href, rows, unread }) => (
    <section key={href} className="mt-12 first:mt-8">
      <SectionHead
        aside={
          unread.length > 1 && (
            <MarkRead workspace={workspace} noticeIds={unread}>
              Mark {unread.length} as read
              <span className="sr-only">, {name}</span>
            </MarkRead>
          )
        }
      >
        <Link href={href} className="no-underline hover:underline max-tablet:py-2">
          {name}
        </Link>
      </SectionHead>
      <ul aria-label={`Notices about ${name}`} className="text-small">
        {rows.map((row) => (
          <NoticeItem key={row.id} workspace={workspace} row={row} />
        ))}
      </ul>
    </section>
  ));

function NoticeItem({ workspace, row }: { readonly workspace: string; readonly row: NoticeRow }) {
  const { id, status, headline, sentence, day, href, isRead } = row;
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-rule py-3 last:border-0 tablet:grid-cols-[minmax(0,1fr)_auto] print:break-inside-avoid">
      <div className="min-w-0">
        <Link
          href={href}
          className="text-body no-underline hover:underline max-tablet:-my-2 max-tablet:inline-block max-tablet:py-2.5"
        >
          <StatusMark status={status} calm={isRead}>
            {headline}
          </StatusMark>
        </Link>
        <p className="mt-0.5 max-w-[68ch] text-ink-2">{sentence}</p>
      </div>
      <div className="flex items-center gap-3 text-ink-3 tablet:justify-end">
        <span className="whitespace-nowrap tabular">{day}</span>
        {!isRead && (
          <>
            <b className="font-semibold text-ink">New</b>
            <MarkRead workspace={workspace} noticeIds={[id]}>
              Mark as read<span className="sr-only">: {headline}</span>
            </MarkRead>
          </>
        )}
      </div>
    </li>
  );
}
