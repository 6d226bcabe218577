import type { Metadata } from "next";
import { RevenueImport } from "@/components/revenue/revenue-import";
import { Page } from "@/components/shell/page";
import { PageSentence } from "@/components/ui/page-sentence";
import { loadCompany } from "@/lib/features/companies/loaders";

type Props = PageProps<"/w/[workspace]/c/[company]/revenue/import">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Import revenue, ${company.profile.name}` };
}

export default async function RevenueImportPage({ params }: Props) {
  const { workspace, company: slug } = await params;
  const { company, mayWrite } = await loadCompany(workspace, slug);
  const root = `/w/${workspace}/c/${slug}`;
  return (
    <Page
      crumbs={[
        { label: company.profile.name, href: root },
        { label: "Revenue mix", href: `${root}/revenue` },
        { label: "Import" },
      ]}
    >
      <PageSentence>
        {mayWrite
          ? "A spreadsheet comes in whole, or not at all."
          : "You may read this workspace and import nothing into it."}
      </PageSentence>
      {mayWrite && (
        <RevenueImport url={`/api${root}/revenue-import`} revenueHref={`${root}/revenue`} />
      )}
    </Page>
  );
}
