import type { Metadata } from "next";
import { ChartMenu } from "@/components/org/chart-menu";
import { ChartView } from "@/components/org/chart-view";
import { LitNotice } from "@/components/org/lit-notice";
import { NoChart } from "@/components/org/no-chart";
import { Page } from "@/components/shell/page";
import { LinkButton } from "@/components/ui/link-button";
import { loadChart } from "@/lib/features/charts/loaders";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadVerdict } from "@/lib/features/evaluations/loaders";
import { firstValue } from "../first-value";

type Props = PageProps<"/w/[workspace]/c/[company]/chart">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Org chart, ${company.profile.name}` };
}

/** The criterion whose proof is to be lit, at the close it was read at. */
async function loadLit(
  workspace: string,
  slug: string,
  id: string | undefined,
  quarter: string | undefined,
) {
  if (id === undefined) return null;
  const { evaluation } = await loadVerdict(workspace, slug, quarter);
  const criterion = evaluation?.conditions
    .flatMap(({ criteria }) => criteria)
    .find((one) => one.id === id);
  return evaluation === null || criterion === undefined ? null : { evaluation, criterion };
}

export default async function ChartPage({ params, searchParams }: Props) {
  const { workspace, company: slug } = await params;
  const query = await searchParams;
  const lit = await loadLit(
    workspace,
    slug,
    firstValue(query["lit"]),
    firstValue(query["quarter"]),
  );
  const asked = firstValue(query["chart"]) ?? lit?.evaluation.chart ?? undefined;
  const { company, mayWrite, charts, chart, inForceKey } = await loadChart(workspace, slug, asked);
  const { name, currency } = company.profile;
  const root = `/w/${workspace}/c/${slug}`;
  const crumbs = [{ label: name, href: root }, { label: "Org chart" }];
  if (chart === null)
    return (
      <Page crumbs={crumbs}>
        <NoChart root={root} mayWrite={mayWrite} />
      </Page>
    );
  return (
    <Page
      wide
      crumbs={crumbs}
      actions={
        <>
          <ChartMenu root={root} charts={charts} shown={chart.key} inForceKey={inForceKey} />
          {mayWrite && (
            <LinkButton href={`${root}/chart/import`} className="max-tablet:hidden">
              Import
            </LinkButton>
          )}
        </>
      }
    >
      <h1 className="sr-only">{chart.name}, org chart</h1>
      <div className="flex flex-col desktop:h-[calc(100dvh-56px)]">
        {lit !== null && <LitNotice {...lit} root={root} currency={currency} />}
        <ChartView
          key={chart.id}
          chart={chart}
          lit={lit?.criterion.proof.positions ?? []}
          editing={{ workspace, companyId: company.id, mayWrite }}
        />
      </div>
    </Page>
  );
}
