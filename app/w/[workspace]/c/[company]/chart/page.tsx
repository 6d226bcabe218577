import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LitNotice } from "@/components/org/lit-notice";
import { NoChart } from "@/components/org/no-chart";
import { Planner } from "@/components/org/planner";
import { ChartMenu } from "@/components/org/versions/chart-menu";
import { Page } from "@/components/shell/page";
import { LinkButton } from "@/components/ui/link-button";
import { criteriaOf, CRITERION_IDS } from "@/lib/domain/evaluation/evaluation";
import type { PackedChart } from "@/lib/domain/org/packed-chart";
import { loadPlanner, loadShown } from "@/lib/features/charts/loaders";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadEvaluation } from "@/lib/features/evaluations/loaders";
import { loadJudging } from "@/lib/features/judging/loaders";
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
  const evaluation = await loadEvaluation(workspace, slug, quarter);
  if (evaluation === null) return null;
  const criterion = criteriaOf(evaluation).find((one) => one.id === id);
  return criterion === undefined ? null : { evaluation, criterion };
}

/** The chart that a proposal was made from, where it is still in use. */
async function loadBase(
  workspace: string,
  slug: string,
  { head }: PackedChart,
): Promise<PackedChart | null> {
  if (head.kind !== "proposed") return null;
  const base = await loadShown(workspace, slug, head.basedOn);
  return base?.packed ?? null;
}

export default async function ChartPage({ params, searchParams }: Props) {
  const { workspace, company: slug } = await params;
  const query = await searchParams;
  const asked = firstValue(query["lit"]);
  const lit = await loadLit(workspace, slug, asked, firstValue(query["quarter"]));
  const key = firstValue(query["chart"]) ?? lit?.evaluation.chart ?? undefined;
  const planner = await loadPlanner(workspace, slug, key);
  const { company, mayWrite, heads, chart, inForceKey, today } = planner;
  const { name, currency } = company.profile;
  const root = `/w/${workspace}/c/${slug}`;
  const crumbs = [{ label: name, href: root }, { label: "Org chart" }];
  if (chart === null && heads.length > 0) redirect(`${root}/charts`);
  if (chart === null)
    return (
      <Page crumbs={crumbs}>
        <NoChart root={root} mayWrite={mayWrite} />
      </Page>
    );
  const { head } = chart.packed;
  const editing = { workspace, companyId: company.id, mayWrite };
  const charts = heads.map(({ id, key: of, name: called, kind, effectiveFrom }) => ({
    id,
    key: of,
    name: called,
    kind,
    effectiveFrom,
  }));
  return (
    <Page
      wide
      crumbs={crumbs}
      actions={
        <>
          <ChartMenu {...{ root, charts, inForceKey, today, editing }} shown={head.key} />
          {mayWrite && (
            <LinkButton href={`${root}/chart/import`} className="max-tablet:hidden">
              Import
            </LinkButton>
          )}
        </>
      }
    >
      <h1 className="sr-only">{head.name}, org chart</h1>
      <div className="flex flex-col desktop:h-[calc(100dvh-56px)] print:block print:h-auto">
        {lit !== null && <LitNotice {...lit} root={root} currency={currency} />}
        <Planner
          key={chart.id}
          shown={chart}
          base={await loadBase(workspace, slug, chart.packed)}
          judging={await loadJudging(workspace, slug, inForceKey)}
          firstLit={CRITERION_IDS.find((id) => id === asked) ?? null}
          {...{ charts, inForceKey, today, editing, root }}
          company={slug}
          companyName={name}
        />
      </div>
    </Page>
  );
}
