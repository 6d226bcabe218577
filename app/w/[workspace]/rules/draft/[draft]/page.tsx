import type { Metadata } from "next";
import { DraftEditor } from "@/components/rules/draft-editor";
import { prepareDraft } from "@/components/rules/prepare-draft";
import { Page } from "@/components/shell/page";
import { loadDraft } from "@/lib/features/rubric-drafts/loaders";
import { LOCALE } from "@/lib/format/locale";

type Props = PageProps<"/w/[workspace]/rules/draft/[draft]">;

export const metadata: Metadata = { title: "Draft of rules" };

export default async function DraftPage({ params }: Props) {
  const { workspace: slug, draft: draftId } = await params;
  const { workspace, draft, versions, companies, mayWrite, mayPublish } = await loadDraft(
    slug,
    draftId,
  );
  const root = `/w/${slug}`;
  return (
    <Page
      crumbs={[
        { label: workspace.name, href: root },
        { label: "Rules", href: `${root}/rules` },
        { label: draft.name },
      ]}
    >
      <DraftEditor
        workspace={slug}
        draft={draft}
        {...prepareDraft({ draft, versions, companies, locale: LOCALE })}
        mayWrite={mayWrite}
        mayPublish={mayPublish}
      />
    </Page>
  );
}
