import type { Metadata } from "next";
import { CreateForm } from "@/components/companies/create-form";
import { Page } from "@/components/shell/page";
import { PageSentence } from "@/components/ui/page-sentence";
import { loadWorkspaceSettings } from "@/lib/features/workspaces/loaders";

export const metadata: Metadata = { title: "New company" };

export default async function NewCompanyPage({ params }: PageProps<"/w/[workspace]/new">) {
  const { workspace: slug } = await params;
  const { workspace } = await loadWorkspaceSettings(slug);
  return (
    <Page crumbs={[{ label: workspace.name, href: `/w/${slug}` }, { label: "New company" }]}>
      <PageSentence>Five facts about the company, then its revenue.</PageSentence>
      <CreateForm workspace={slug} />
    </Page>
  );
}
