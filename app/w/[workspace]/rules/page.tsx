import type { Metadata } from "next";
import { BeginDraft } from "@/components/rules/begin-draft";
import { DraftList } from "@/components/rules/draft-list";
import { ImportRules } from "@/components/rules/import-rules";
import { JudgedTable } from "@/components/rules/judged-table";
import { standardGroups } from "@/components/rules/prepare-differences";
import { prepareRules } from "@/components/rules/prepare-rules";
import { StandardRules } from "@/components/rules/standard-rules";
import { VersionList } from "@/components/rules/version-list";
import { WhyPeopleDiffer } from "@/components/rules/why-people-differ";
import { Page } from "@/components/shell/page";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { loadRules } from "@/lib/features/rubrics/loaders";
import { LOCALE } from "@/lib/format/locale";

export const metadata: Metadata = { title: "Rules" };

export default async function RulesPage({ params }: PageProps<"/w/[workspace]/rules">) {
  const { workspace: slug } = await params;
  const { workspace, mayWrite, mayPublish, ...rules } = await loadRules(slug);
  const root = `/w/${slug}`;
  const view = prepareRules({ ...rules, root, locale: LOCALE });
  return (
    <Page
      crumbs={[{ label: workspace.name, href: root }, { label: "Rules" }]}
      actions={
        mayWrite && (
          <BeginDraft workspace={slug} basedOnId={null} name="House rules" kind="primary">
            New draft
          </BeginDraft>
        )
      }
    >
      <PageSentence over={<Overline>Rules by which the title is judged</Overline>}>
        {view.sentence}
      </PageSentence>
      {view.judged.length > 0 && (
        <JudgedTable
          rows={view.judged}
          workspace={slug}
          versions={view.versions}
          mayPublish={mayPublish}
        />
      )}
      <VersionList workspace={slug} versions={view.versions} mayWrite={mayWrite} />
      {mayWrite && (
        <div className="mt-4 print:hidden">
          <ImportRules workspace={slug} />
        </div>
      )}
      <DraftList
        workspace={slug}
        drafts={view.drafts}
        discarded={view.discarded}
        mayWrite={mayWrite}
      />
      <StandardRules workspace={slug} name={STANDARD.name} groups={standardGroups(LOCALE)} />
      <WhyPeopleDiffer />
    </Page>
  );
}
