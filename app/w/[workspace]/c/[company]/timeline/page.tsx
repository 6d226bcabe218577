import type { Metadata } from "next";
import { ConditionGrid } from "@/components/charts/condition-grid";
import { ShareChart } from "@/components/charts/share-chart";
import { Page } from "@/components/shell/page";
import { prepareTimeline } from "@/components/timeline/prepare-timeline";
import { SlipList } from "@/components/timeline/slip-list";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { NoVerdict } from "@/components/verdict/no-verdict";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadHistory } from "@/lib/features/evaluations/loaders";
import { LOCALE } from "@/lib/format/locale";

type Props = PageProps<"/w/[workspace]/c/[company]/timeline">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Timeline, ${company.profile.name}` };
}

export default async function TimelinePage({ params }: Props) {
  const { workspace, company: slug } = await params;
  const { company, evaluations, inEntry, mayWrite } = await loadHistory(workspace, slug);
  const { name, fiscalYearStartMonth } = company.profile;
  const root = `/w/${workspace}/c/${slug}`;
  const crumbs = [{ label: name, href: root }, { label: "Timeline" }];
  if (evaluations.length === 0)
    return (
      <Page crumbs={crumbs}>
        <NoVerdict over="Timeline" root={root} inEntry={inEntry} mayWrite={mayWrite} />
      </Page>
    );
  const view = prepareTimeline({ evaluations, fiscalYearStartMonth, root, locale: LOCALE });
  return (
    <Page crumbs={crumbs}>
      <PageSentence over={<Overline>{view.count}</Overline>}>{view.sentence}</PageSentence>
      <div className="mt-6">
        <ConditionGrid model={view.grid} />
      </div>
      {view.shares !== null && (
        <div className="mt-12">
          <ShareChart model={view.shares} />
        </div>
      )}
      <SlipList slips={view.slips} />
    </Page>
  );
}
