import type { Metadata } from "next";
import { currencyOptions } from "@/components/companies/company-labels";
import { CreateForm } from "@/components/companies/create-form";
import { DossierImport } from "@/components/dossier/dossier-import";
import { Page } from "@/components/shell/page";
import { PageSentence } from "@/components/ui/page-sentence";
import { SectionHead } from "@/components/ui/section-head";
import { loadWorkspaceSettings } from "@/lib/features/workspaces/loaders";

export const metadata: Metadata = { title: "New company" };

export default async function NewCompanyPage({ params }: PageProps<"/w/[workspace]/new">) {
  const { workspace: slug } = await params;
  const { workspace } = await loadWorkspaceSettings(slug);
  return (
    <Page crumbs={[{ label: workspace.name, href: `/w/${slug}` }, { label: "New company" }]}>
      <PageSentence>Five facts about the company, then its revenue.</PageSentence>
      <CreateForm workspace={slug} currencies={currencyOptions()} />
      <section className="mt-14 max-w-160">
        <SectionHead>Or bring one in</SectionHead>
        <div className="pt-3">
          <DossierImport workspace={slug} />
        </div>
      </section>
    </Page>
  );
}
