import type { Metadata } from "next";
import { NoScenarios } from "@/components/scenarios/no-scenarios";
import { scenarioRows, scenariosSentence } from "@/components/scenarios/prepare-scenarios";
import { ScenarioList } from "@/components/scenarios/scenario-list";
import { Page } from "@/components/shell/page";
import { LinkButton } from "@/components/ui/link-button";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { NoVerdict } from "@/components/verdict/no-verdict";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadScenarios } from "@/lib/features/scenarios/loaders";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";

type Props = PageProps<"/w/[workspace]/c/[company]/scenarios">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Scenarios, ${company.profile.name}` };
}

export default async function ScenariosPage({ params }: Props) {
  const { workspace, company: slug } = await params;
  const { company, mayWrite, inEntry, archived, answers } = await loadScenarios(workspace, slug);
  const root = `/w/${workspace}/c/${slug}`;
  const crumbs = [{ label: company.profile.name, href: root }, { label: "Scenarios" }];
  if (answers === null)
    return (
      <Page crumbs={crumbs}>
        <NoVerdict over="Scenarios" {...{ root, inEntry, mayWrite }} />
      </Page>
    );
  if (answers.supposed.length === 0 && archived.length === 0)
    return (
      <Page crumbs={crumbs}>
        <NoScenarios root={root} mayWrite={mayWrite} />
      </Page>
    );
  const { chartNames, inForceKey, planned } = answers;
  const reader = { locale: LOCALE, nameOf: (key: string) => chartNames[key] ?? null };
  return (
    <Page crumbs={crumbs} actions={<LinkButton href={`${root}/what-if`}>Open What-if</LinkButton>}>
      <PageSentence
        over={
          <Overline>
            Computed from today’s records, from the close of{" "}
            {quarterLabel(planned.question.quarter)}
          </Overline>
        }
      >
        {scenariosSentence(answers, LOCALE)}
      </PageSentence>
      <ScenarioList
        rows={scenarioRows(answers, { reader, root, inForceKey })}
        keeping={{ workspace, companyId: company.id }}
        {...{ archived, mayWrite, root }}
      />
    </Page>
  );
}
