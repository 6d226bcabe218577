import type { Metadata } from "next";
import { ShareChart } from "@/components/charts/share-chart";
import { ImportList } from "@/components/revenue/import-list";
import { influencedNote, mixChart, mixSentence } from "@/components/revenue/prepare-mix";
import { firstQuarters } from "@/components/revenue/prepare-quarters";
import { RevenueGrid } from "@/components/revenue/revenue-grid";
import { Page } from "@/components/shell/page";
import { LinkButton } from "@/components/ui/link-button";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { SectionHead } from "@/components/ui/section-head";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadRevenue } from "@/lib/features/revenue/loaders";
import { dateLabel } from "@/lib/format/date";
import { LOCALE } from "@/lib/format/locale";

type Props = PageProps<"/w/[workspace]/c/[company]/revenue">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Revenue mix, ${company.profile.name}` };
}

export default async function RevenuePage({ params }: Props) {
  const { workspace, company: slug } = await params;
  const loaded = await loadRevenue(workspace, slug);
  const { company, mayWrite, revenue, latest, imports, today } = loaded;
  const { id, profile } = company;
  const { name, currency, fiscalYearStartMonth } = profile;
  const root = `/w/${workspace}/c/${slug}`;
  const chart = mixChart(revenue.lines, revenue.quarters, latest);
  const note = influencedNote(revenue.lines, latest);
  return (
    <Page
      crumbs={[{ label: name, href: root }, { label: "Revenue mix" }]}
      actions={mayWrite && <LinkButton href={`${root}/revenue/import`}>Import a file</LinkButton>}
    >
      <PageSentence
        over={<Overline>{latest === null ? name : `${name} · sourced by partners`}</Overline>}
      >
        {mixSentence(revenue.lines, latest)}
      </PageSentence>
      {note !== null && <p className="mt-3 max-w-160 text-ink-2">{note}</p>}
      {chart !== null && (
        <section aria-label="Share of revenue" className="mt-12">
          <ShareChart model={chart} />
        </section>
      )}
      <section aria-labelledby="amounts" className="mt-12">
        <SectionHead
          id="amounts"
          aside="Copy a block out of a spreadsheet and paste it into a cell"
        >
          Amounts
        </SectionHead>
        <RevenueGrid
          workspace={workspace}
          company={{ id, currency, fiscalYearStartMonth }}
          lines={revenue.lines}
          quarters={revenue.quarters}
          first={firstQuarters(today, fiscalYearStartMonth)}
          mayWrite={mayWrite}
        />
      </section>
      {imports.length > 0 && (
        <section aria-labelledby="imports" className="mt-12">
          <SectionHead id="imports">Imports</SectionHead>
          <ImportList
            workspace={workspace}
            companyId={id}
            imports={imports.map(({ on, ...listed }) => ({
              ...listed,
              day: dateLabel(on, LOCALE),
            }))}
            mayWrite={mayWrite}
          />
        </section>
      )}
    </Page>
  );
}
