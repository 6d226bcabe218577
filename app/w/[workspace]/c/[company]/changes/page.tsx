import type { Metadata } from "next";
import { ChangedTable } from "@/components/changes/changed-table";
import { ChartChanges } from "@/components/changes/chart-changes";
import { prepareChanges } from "@/components/changes/prepare-changes";
import { QuarterChoice } from "@/components/changes/quarter-choice";
import { Page } from "@/components/shell/page";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { ChangeList } from "@/components/verdict/change-list";
import { NoVerdict } from "@/components/verdict/no-verdict";
import { changesSince } from "@/components/verdict/prepare-changes";
import { quarterKey } from "@/lib/domain/quarter";
import { loadChanges } from "@/lib/features/changes/loaders";
import { loadCompany } from "@/lib/features/companies/loaders";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";
import { rubricLabel } from "@/lib/format/rubric";
import { firstValue } from "../first-value";

type Props = PageProps<"/w/[workspace]/c/[company]/changes">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Changes, ${company.profile.name}` };
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const { workspace, company: slug } = await params;
  const asked = await searchParams;
  const address = { from: firstValue(asked["from"]), to: firstValue(asked["to"]) };
  const seen = await loadChanges(workspace, slug, address);
  const { company, quarters, inEntry, mayWrite, changes } = seen;
  const { name, currency } = company.profile;
  const root = `/w/${workspace}/c/${slug}`;
  const crumbs = [
    { label: name, href: root },
    { label: "Timeline", href: `${root}/timeline` },
    { label: "Changes" },
  ];
  if (changes === null)
    return (
      <Page crumbs={crumbs}>
        <NoVerdict over="Changes" root={root} inEntry={inEntry} mayWrite={mayWrite} />
      </Page>
    );
  const { before, after } = changes;
  const setting = { locale: LOCALE, currency };
  const view = prepareChanges(before, after, setting);
  const [from, to] = [before.evaluation.quarter, after.evaluation.quarter];
  const labels = [quarterLabel(from), quarterLabel(to)] as const;
  const choices = (side: "from" | "to") =>
    quarters.toReversed().map((quarter) => {
      const sides = { from, to, [side]: quarter };
      const query = `from=${quarterKey(sides.from)}&to=${quarterKey(sides.to)}`;
      return { label: quarterLabel(quarter), href: `${root}/changes?${query}` };
    });
  const words = [before, after].map(
    ({ evaluation, isClosed }) =>
      `${quarterLabel(evaluation.quarter)} ${isClosed ? "as closed" : "as known today"}, ${rubricLabel(evaluation.rubric)}`,
  );
  return (
    <Page crumbs={crumbs}>
      <PageSentence
        over={
          <Overline>
            {words.map((one) => (
              <span key={one}>{one}</span>
            ))}
          </Overline>
        }
        aside={
          <div className="flex gap-2 print:hidden">
            <QuarterChoice label="From" shown={labels[0]} choices={choices("from")} />
            <QuarterChoice label="To" shown={labels[1]} choices={choices("to")} />
          </div>
        }
      >
        {view.sentence}
      </PageSentence>
      <div className="mt-10 max-w-160">
        <ChangeList since={labels[0]} changes={changesSince(before, after, setting)} aside={null} />
      </div>
      <ChangedTable heading="What moved the verdict" quarters={labels} rows={view.turned} />
      <ChangedTable heading="Figures that moved" quarters={labels} rows={view.figures} />
      <ChangedTable heading="Answers" quarters={labels} rows={view.answers} />
      <ChartChanges rows={view.chart} note={view.chartNote} />
      <ChangedTable heading="Plan" quarters={labels} rows={view.plan} />
      <ChangedTable heading="Rules" quarters={labels} rows={view.rules} />
    </Page>
  );
}
