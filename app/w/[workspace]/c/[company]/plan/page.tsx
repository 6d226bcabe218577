import type { Metadata } from "next";
import { PlanScreen } from "@/components/plan/plan-screen";
import { preparePlan, turningOf } from "@/components/plan/prepare-plan";
import { Page } from "@/components/shell/page";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { CRITERION_IDS } from "@/lib/domain/evaluation/evaluation";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadPlan } from "@/lib/features/decisions/loaders";
import { dateLabel } from "@/lib/format/date";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";
import { firstValue } from "../first-value";

type Props = PageProps<"/w/[workspace]/c/[company]/plan">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Plan, ${company.profile.name}` };
}

export default async function PlanPage({ params, searchParams }: Props) {
  const { workspace, company: slug } = await params;
  const asked = firstValue((await searchParams)["plan"]);
  const { company, mayWrite, today, planned, withdrawn, question, proposals } = await loadPlan(
    workspace,
    slug,
  );
  const { name, fiscalYearStartMonth } = company.profile;
  const root = `/w/${workspace}/c/${slug}`;
  const nameOf = (key: string) => proposals.find((chart) => chart.key === key)?.name ?? null;
  const view = preparePlan({ planned, withdrawn, question, today, nameOf, locale: LOCALE });
  const { before, date, after } = view.sentence;
  const criterion = CRITERION_IDS.find((id) => id === asked);
  return (
    <Page crumbs={[{ label: name, href: root }, { label: "Plan" }]}>
      <PageSentence
        over={
          <Overline>
            <span>{view.count}</span>
            <span>
              From the close of {quarterLabel(question.quarter)}, as of {dateLabel(today, LOCALE)}
            </span>
          </Overline>
        }
      >
        {before}
        {date !== null && <em>{date}</em>}
        {after}
      </PageSentence>
      <PlanScreen
        workspace={workspace}
        companyId={company.id}
        view={view}
        choices={{ proposals, owners: view.owners, fiscalYearStartMonth, root }}
        mayWrite={mayWrite}
        asked={criterion === undefined ? null : turningOf(criterion)}
      />
    </Page>
  );
}
