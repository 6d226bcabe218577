import type { Metadata } from "next";
import { ConditionGrid } from "@/components/charts/condition-grid";
import { ShareChart } from "@/components/charts/share-chart";
import { Page } from "@/components/shell/page";
import { ForecastRecord } from "@/components/timeline/forecast-record";
import { KnownSwitch } from "@/components/timeline/known-switch";
import { NoteList } from "@/components/timeline/note-list";
import { prepareTimeline } from "@/components/timeline/prepare-timeline";
import { RangeMenu, SHOWN } from "@/components/timeline/range-menu";
import type { Known } from "@/components/timeline/timeline-input";
import { Overline } from "@/components/ui/overline";
import { LinkButton } from "@/components/ui/link-button";
import { PageSentence } from "@/components/ui/page-sentence";
import { NoVerdict } from "@/components/verdict/no-verdict";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadTimeline } from "@/lib/features/evaluations/loaders";
import { LOCALE } from "@/lib/format/locale";
import { firstValue } from "../first-value";

type Props = PageProps<"/w/[workspace]/c/[company]/timeline">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Timeline, ${company.profile.name}` };
}

/** The timeline's own address for what is shown of it. */
function hrefFor(root: string, known: Known, isAll: boolean): string {
  const asked = [
    ...(known === "now" ? ["known=now"] : []),
    ...(isAll ? ["quarters=all"] : []),
  ].join("&");
  return asked === "" ? `${root}/timeline` : `${root}/timeline?${asked}`;
}

export default async function TimelinePage({ params, searchParams }: Props) {
  const { workspace, company: slug } = await params;
  const asked = await searchParams;
  const known: Known = firstValue(asked["known"]) === "now" ? "now" : "then";
  const isAll = firstValue(asked["quarters"]) === "all";
  const seen = await loadTimeline(workspace, slug, known);
  const { company, quarters, forecast, record, inEntry, mayWrite } = seen;
  const { name, fiscalYearStartMonth, currency } = company.profile;
  const root = `/w/${workspace}/c/${slug}`;
  const crumbs = [{ label: name, href: root }, { label: "Timeline" }];
  if (quarters.length === 0)
    return (
      <Page crumbs={crumbs}>
        <NoVerdict over="Timeline" root={root} inEntry={inEntry} mayWrite={mayWrite} />
      </Page>
    );
  const view = prepareTimeline({
    quarters,
    shown: isAll ? quarters.length : SHOWN,
    known,
    forecast,
    fiscalYearStartMonth,
    root,
    nameOf: (key) => record.charts.find((chart) => chart.key === key)?.name ?? null,
    setting: { locale: LOCALE, currency },
  });
  return (
    <Page
      crumbs={crumbs}
      actions={
        <>
          {quarters.length > SHOWN && (
            <RangeMenu
              all={quarters.length}
              isAll={isAll}
              hrefOf={(wanted) => hrefFor(root, known, wanted)}
            />
          )}
          {quarters.length > 1 && <LinkButton href={`${root}/changes`}>What changed</LinkButton>}
        </>
      }
    >
      <PageSentence
        over={<Overline>{view.count}</Overline>}
        aside={
          view.hasCloses && (
            <KnownSwitch known={known} hrefOf={(wanted) => hrefFor(root, wanted, isAll)} />
          )
        }
      >
        {view.sentence}
      </PageSentence>
      <div className="mt-5">
        <ConditionGrid model={view.grid} />
      </div>
      {view.shares !== null && (
        <div className="mt-6">
          <ShareChart model={view.shares} />
        </div>
      )}
      <div className="mt-8">
        <ForecastRecord record={view.record} />
      </div>
      <NoteList notes={view.notes} />
    </Page>
  );
}
