import { notFound } from "next/navigation";
import { ChartImport } from "@/components/chart-import/chart-import";
import { Page } from "@/components/shell/page";
import { PageSentence } from "@/components/ui/page-sentence";
import { loadChart } from "@/lib/features/charts/loaders";

export const metadata = { title: "Import an org chart" };

export default async function ChartImportPage({
  params,
}: PageProps<"/w/[workspace]/c/[company]/chart/import">) {
  const { workspace, company: slug } = await params;
  const { company, mayWrite, today } = await loadChart(workspace, slug, undefined);
  if (!mayWrite) notFound();
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
        today={today}
      />
    </Page>
  );
}
