import type { Metadata } from "next";
import { NothingCompared } from "@/components/scenarios/nothing-compared";
import { prepareFans } from "@/components/scenarios/prepare-fans";
import { milestoneColumn } from "@/components/scenarios/prepare-milestones";
import { scenarioAnswer, scenariosSentence } from "@/components/scenarios/prepare-scenarios";
import { COMPARED } from "@/components/scenarios/scenario-address";
import { ScenarioComparison } from "@/components/scenarios/scenario-comparison";
import { Page } from "@/components/shell/page";
import { LinkButton } from "@/components/ui/link-button";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { NoVerdict } from "@/components/verdict/no-verdict";
import { scenarioHref } from "@/components/what-if/what-if-address";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadScenarioComparison } from "@/lib/features/scenarios/loaders";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";

type Props = PageProps<"/w/[workspace]/c/[company]/scenarios/compare">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Compare scenarios, ${company.profile.name}` };
}

export default async function CompareScenariosPage({ params, searchParams }: Props) {
  const { workspace, company: slug } = await params;
  const query = await searchParams;
  const { company, mayWrite, inEntry, answers } = await loadScenarioComparison(
    workspace,
    slug,
    [query[COMPARED] ?? []].flat(),
  );
  const root = `/w/${workspace}/c/${slug}`;
  const crumbs = [
    { label: company.profile.name, href: root },
    { label: "Scenarios", href: `${root}/scenarios` },
    { label: "Compare" },
  ];
  if (answers === null)
    return (
      <Page crumbs={crumbs}>
        <NoVerdict over="Scenarios" {...{ root, inEntry, mayWrite }} />
      </Page>
    );
  if (answers.supposed.length === 0)
    return (
      <Page crumbs={crumbs}>
        <NothingCompared root={root} />
      </Page>
    );
  const { planned, supposed, chartNames, inForceKey } = answers;
  const reader = { locale: LOCALE, nameOf: (key: string) => chartNames[key] ?? null };
  const compared = [
    { key: "planned", name: "As planned", href: `${root}/what-if`, supposed: planned },
    ...supposed.map(({ scenario, ...one }) => {
      const { id: key, name } = scenario;
      return { key, name, href: scenarioHref(root, key), supposed: one };
    }),
  ];
  return (
    <Page
      crumbs={crumbs}
      actions={<LinkButton href={`${root}/scenarios`}>All scenarios</LinkButton>}
    >
      <PageSentence
        over={<Overline>From the close of {quarterLabel(planned.question.quarter)}</Overline>}
      >
        {scenariosSentence(answers, LOCALE)}
      </PageSentence>
      <ScenarioComparison
        answers={compared.map((one) =>
          scenarioAnswer({ ...one, planned }, { reader, root, inForceKey }),
        )}
        milestones={compared.map(({ supposed: answer, ...one }) =>
          milestoneColumn({ ...one, ...answer }, reader),
        )}
        fans={prepareFans(
          compared.map(({ key, name, supposed: { forecast } }) => ({ key, name, forecast })),
          LOCALE,
        )}
      />
    </Page>
  );
}
