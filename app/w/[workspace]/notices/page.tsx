import type { Metadata } from "next";
import { MarkRead } from "@/components/notices/mark-read";
import { NoticeList } from "@/components/notices/notice-list";
import { FailedPost, WaitingPost } from "@/components/notices/post-notice";
import { prepareNotices, unreadSentence } from "@/components/notices/prepare-notices";
import { Page } from "@/components/shell/page";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { loadNotices } from "@/lib/features/notices/loaders";
import { LOCALE } from "@/lib/format/locale";

export const metadata: Metadata = { title: "Notices" };

export default async function NoticesPage({ params }: PageProps<"/w/[workspace]/notices">) {
  const { workspace: slug } = await params;
  const { workspace, companies, post } = await loadNotices(slug);
  const root = `/w/${slug}`;
  const crumbs = [{ label: workspace.name, href: root }, { label: "Notices" }];
  const groups = prepareNotices(companies, root, LOCALE);
  const waiting = groups.filter(({ unread }) => unread.length > 0);
  const trouble = post !== null && (
    <div className="mt-8 empty:hidden">
      <WaitingPost hasServer={post.hasServer} waiting={post.waiting} />
    </div>
  );
  if (groups.length === 0) {
    return (
      <Page crumbs={crumbs}>
        <EmptyState
          heading
          over="Notices"
          sentence="Nothing has happened yet that you should hear of."
          actions={<LinkButton href={root}>See the companies</LinkButton>}
        >
          When a verdict changes, a condition is lost, a forecast slips by two quarters or more or a
          decision is overdue, you read it here, once. Close a quarter to have something to compare
          with.
        </EmptyState>
        {trouble}
        {post !== null && <FailedPost failed={post.failed} />}
      </Page>
    );
  }
  return (
    <Page crumbs={crumbs}>
      <PageSentence
        over={<Overline>Notices</Overline>}
        aside={
          waiting.length > 1 && (
            <MarkRead workspace={slug} noticeIds={null} kind="secondary">
              Mark all as read
            </MarkRead>
          )
        }
      >
        {unreadSentence(groups, LOCALE)}
      </PageSentence>
      {trouble}
      <NoticeList workspace={slug} groups={groups} />
      {post !== null && <FailedPost failed={post.failed} />}
    </Page>
  );
}
