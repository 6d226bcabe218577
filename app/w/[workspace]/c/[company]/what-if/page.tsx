import type { Metadata } from "next";
import { milestoneColumn } from "@/components/scenarios/prepare-milestones";
import { Page } from "@/components/shell/page";
import { NoVerdict } from "@/components/verdict/no-verdict";
import { WhatIf } from "@/components/what-if/what-if";
import { OPENED, scenarioHref } from "@/components/what-if/what-if-address";
import type { Pair } from "@/lib/domain/scenario/notation";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadWhatIf } from "@/lib/features/scenarios/loaders";
import { LOCALE } from "@/lib/format/locale";
import { firstValue } from "../first-value";

type Props = PageProps<"/w/[workspace]/c/[company]/what-if">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `What-if, ${company.profile.name}` };
}

/** Every name and text of the address but the scenario's. */
const pairsOf = (query: Awaited<Props["searchParams"]>): readonly Pair[] =>
  Object.entries(query).flatMap(([name, texts = []]) =>
    name === OPENED ? [] : [texts].flat().map((text) => [name, text] as const),
  );

export default async function WhatIfPage({ params, searchParams }: Props) {
  const { workspace, company: slug } = await params;
  const query = await searchParams;
  const { company, today, mayWrite, inEntry, start } = await loadWhatIf(
    workspace,
    slug,
    pairsOf(query),
    firstValue(query[OPENED]),
  );
  const root = `/w/${workspace}/c/${slug}`;
  const crumbs = [{ label: company.profile.name, href: root }, { label: "What-if" }];
  if (start === null)
    return (
      <Page crumbs={crumbs}>
        <NoVerdict over="What-if" {...{ root, inEntry, mayWrite }} />
      </Page>
    );
  const { question, assumptions, opened, chartNames, supposed, proposals } = start;
  const reader = { locale: LOCALE, nameOf: (key: string) => chartNames[key] ?? null };
  const saved = supposed.map(({ scenario, ...one }) => {
    const { id: key, name } = scenario;
    return milestoneColumn({ key, name, href: scenarioHref(root, key), ...one }, reader);
  });
  return (
    <Page crumbs={crumbs}>
      <WhatIf
        // Another scenario begins anew; the same one keeps its levers when the page is read again.
        key={opened?.id ?? "plan"}
        {...{ workspace, root, mayWrite, today, question, assumptions, opened, chartNames, saved }}
        companyId={company.id}
        proposals={proposals.map(({ key, name }) => ({ key, name }))}
      />
    </Page>
  );
}
