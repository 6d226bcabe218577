import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChartImport } from "@/components/chart-import/chart-import";
import { PastImports } from "@/components/chart-import/past-imports";
import { Page } from "@/components/shell/page";
import { PageSentence } from "@/components/ui/page-sentence";
import { judgedClose } from "@/components/verdict/judged-close";
import { loadChartImports } from "@/lib/features/chart-imports/loaders";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadHistory } from "@/lib/features/evaluations/loaders";
import { momentLabel } from "@/lib/format/date";
import { LOCALE } from "@/lib/format/locale";

type Props = PageProps<"/w/[workspace]/c/[company]/chart/import">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Import an org chart, ${company.profile.name}` };
}

export default async function ChartImportPage({ params }: Props) {
  const { workspace, company: slug } = await params;
  const { company, hasChart, imports, mayWrite, today } = await loadChartImports(workspace, slug);
  if (!mayWrite) notFound();
  const { evaluations } = await loadHistory(workspace, slug);
  const judged = judgedClose(evaluations, company.profile.fiscalYearStartMonth);
  const root = `/w/${workspace}/c/${slug}`;
  return (
    <Page
      crumbs={[
        { label: company.profile.name, href: root },
        { label: "Org chart", href: `${root}/chart` },
        { label: "Import" },
      ]}
    >
      <PageSentence>Bring in the chart as your HR system wrote it.</PageSentence>
      <ChartImport
        url={`/api/w/${workspace}/c/${slug}/chart-import`}
        chartHref={`${root}/chart`}
        from={!hasChart && judged !== null ? judged.close : today}
        judged={judged}
      />
      {imports.length > 0 && (
        <PastImports
          workspace={workspace}
          companyId={company.id}
          imports={imports.map(({ at, ...past }) => ({ ...past, day: momentLabel(at, LOCALE) }))}
        />
      )}
    </Page>
  );
}
