import type { Metadata } from "next";
import { NoChart } from "@/components/org/no-chart";
import { ChartList } from "@/components/org/versions/chart-list";
import { type ChartVerdict, prepareCharts } from "@/components/org/versions/prepare-charts";
import { ProposeButton } from "@/components/org/versions/propose-button";
import { Page } from "@/components/shell/page";
import { LinkButton } from "@/components/ui/link-button";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { evaluate } from "@/lib/domain/evaluation/evaluate";
import { rubricAt } from "@/lib/domain/rubric/pins";
import { loadCharts } from "@/lib/features/charts/loaders";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadHistory } from "@/lib/features/evaluations/loaders";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";
import { verdictState, verdictWord } from "@/lib/format/verdict";

type Props = PageProps<"/w/[workspace]/c/[company]/charts">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Charts, ${company.profile.name}` };
}

/** The verdict under each chart at the latest close; none where no quarter is judged. */
async function loadVerdicts(workspace: string, slug: string) {
  const { record, evaluations, pins } = await loadHistory(workspace, slug);
  const verdicts = new Map<string, ChartVerdict>();
  const quarter = evaluations.at(-1)?.quarter ?? null;
  if (quarter === null) return { quarter, verdicts };
  const rubric = rubricAt(pins, quarter);
  for (const chart of record.charts) {
    const now = evaluate(record, quarter, rubric, { chart: chart.key });
    verdicts.set(chart.key, { state: verdictState(now), word: verdictWord(now) });
  }
  return { quarter, verdicts };
}

export default async function ChartsPage({ params }: Props) {
  const { workspace, company: slug } = await params;
  const { company, mayWrite, heads, archived, inForceKey, today } = await loadCharts(
    workspace,
    slug,
  );
  const root = `/w/${workspace}/c/${slug}`;
  const crumbs = [
    { label: company.profile.name, href: root },
    { label: "Org chart", href: `${root}/chart` },
    { label: "All charts" },
  ];
  if (heads.length === 0 && archived.length === 0)
    return (
      <Page crumbs={crumbs}>
        <NoChart root={root} mayWrite={mayWrite} />
      </Page>
    );
  const { quarter, verdicts } = await loadVerdicts(workspace, slug);
  const view = prepareCharts({
    heads,
    archived,
    inForceKey,
    verdicts,
    today,
    locale: LOCALE,
    root,
  });
  const editing = { workspace, companyId: company.id, mayWrite };
  const from = inForceKey ?? heads.at(-1)?.key ?? null;
  return (
    <Page
      crumbs={crumbs}
      actions={
        mayWrite && (
          <>
            <LinkButton href={`${root}/chart/import`} className="max-tablet:hidden">
              Import
            </LinkButton>
            {from !== null && <ProposeButton charts={heads} {...{ editing, root, from, today }} />}
          </>
        )
      }
    >
      <PageSentence
        over={
          quarter !== null && <Overline>Verdicts at the close of {quarterLabel(quarter)}</Overline>
        }
      >
        {view.sentence}
      </PageSentence>
      <ChartList {...{ view, editing, root, today }} />
    </Page>
  );
}
