import type { Metadata } from "next";
import { FactTable } from "@/components/facts/fact-table";
import { prepareEvidence } from "@/components/facts/prepare-evidence";
import { Page } from "@/components/shell/page";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { judgedClose } from "@/components/verdict/judged-close";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadHistory } from "@/lib/features/evaluations/loaders";
import { loadEvidence } from "@/lib/features/facts/loaders";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";

type Props = PageProps<"/w/[workspace]/c/[company]/evidence">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Evidence, ${company.profile.name}` };
}

export default async function EvidencePage({ params }: Props) {
  const { workspace, company: slug } = await params;
  const { company, mayWrite, today, quarter, freshness, entries, kept } = await loadEvidence(
    workspace,
    slug,
  );
  const files = `/api/w/${workspace}/c/${slug}/files`;
  const { name, fiscalYearStartMonth } = company.profile;
  const { sentence, needsAnswer, known, titles, raters } = prepareEvidence({
    entries,
    quarter,
    fiscalYearStartMonth,
    freshness,
    files: { kept, address: files },
    locale: LOCALE,
  });
  const { evaluations } = await loadHistory(workspace, slug);
  const judged = judgedClose(evaluations, fiscalYearStartMonth);
  const editing = { workspace, companyId: company.id, files, raters, today, judged, mayWrite };
  return (
    <Page crumbs={[{ label: name, href: `/w/${workspace}/c/${slug}` }, { label: "Evidence" }]}>
      <PageSentence over={<Overline>As of today, {quarterLabel(quarter)}</Overline>}>
        {sentence}
      </PageSentence>
      <FactTable
        heading="Needs an answer"
        aside="Unknown, never “no”"
        rows={needsAnswer}
        editing={editing}
      />
      <FactTable
        heading="Known"
        aside={`An answer holds ${freshness} quarters after it was confirmed`}
        rows={known}
        editing={editing}
      />
      <FactTable heading="Titles" aside="Titles do not go stale" rows={titles} editing={editing} />
    </Page>
  );
}
