import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { comparisonHref } from "@/components/charts/chart-address";
import { ChartChoice } from "@/components/compare/chart-choice";
import { Comparison } from "@/components/compare/comparison";
import { NothingToCompare } from "@/components/compare/nothing-to-compare";
import { columnOf } from "@/components/org/rail/prepare-rail";
import { Page } from "@/components/shell/page";
import { LinkButton } from "@/components/ui/link-button";
import { judgeChart } from "@/lib/domain/evaluation/chart-judgement";
import { unpackChart } from "@/lib/domain/org/packed-chart";
import { loadComparison } from "@/lib/features/charts/loaders";
import type { ChartHead, ShownChart } from "@/lib/features/charts/schema";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadJudging } from "@/lib/features/judging/loaders";
import { LOCALE } from "@/lib/format/locale";
import { firstValue } from "../../first-value";

type Props = PageProps<"/w/[workspace]/c/[company]/chart/compare">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Compare charts, ${company.profile.name}` };
}

/** What is compared where nobody said: the chart in force, and what was made or begins last. */
function usualPair(heads: readonly ChartHead[], inForceKey: string | null) {
  const others = heads.filter(({ key }) => key !== inForceKey);
  const after = others.findLast(({ kind }) => kind === "proposed") ?? others.at(-1);
  const before = inForceKey ?? heads.find((head) => head !== after)?.key;
  return before === undefined || after === undefined ? null : { before, after: after.key };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { workspace, company: slug } = await params;
  const query = await searchParams;
  const asked = { before: firstValue(query["before"]), after: firstValue(query["after"]) };
  const { company, mayWrite, heads, inForceKey, today, before, after } = await loadComparison(
    workspace,
    slug,
    asked.before,
    asked.after,
  );
  const root = `/w/${workspace}/c/${slug}`;
  const crumbs = [
    { label: company.profile.name, href: root },
    { label: "Org chart", href: `${root}/chart` },
    { label: "Compare" },
  ];
  if (before === null || after === null) {
    const pair = usualPair(heads, inForceKey);
    if (pair !== null) redirect(comparisonHref(root, pair.before, pair.after));
    const editing = { workspace, companyId: company.id, mayWrite };
    return (
      <Page crumbs={crumbs}>
        <NothingToCompare {...{ heads, editing, root, today }} />
      </Page>
    );
  }
  const judging = await loadJudging(workspace, slug, inForceKey);
  const column = (name: string, { packed }: ShownChart) =>
    columnOf(name, judgeChart(judging, unpackChart(packed)), LOCALE);
  const [beforeKey, afterKey] = [before.packed.head.key, after.packed.head.key];
  const search = new URLSearchParams({ before: beforeKey, after: afterKey }).toString();
  return (
    <Page
      wide
      crumbs={crumbs}
      actions={<LinkButton href={`${root}/charts`}>All charts</LinkButton>}
    >
      <Comparison
        key={`${before.id} ${before.version} ${after.id} ${after.version}`}
        before={before.packed}
        after={after.packed}
        columns={[column("Before", before), column("After", after)]}
        fileHref={`/api${root}/comparison?${search}`}
      >
        <ChartChoice charts={heads} before={beforeKey} after={afterKey} {...{ inForceKey, root }} />
      </Comparison>
    </Page>
  );
}
