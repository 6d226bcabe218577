import type { Metadata } from "next";
import { ArchiveButton } from "@/components/companies/archive-button";
import { currencyOptions } from "@/components/companies/company-labels";
import { SettingsForm } from "@/components/companies/settings-form";
import { JudgedBy } from "@/components/rules/judged-by";
import { judgedRow, pinHistory } from "@/components/rules/prepare-rules";
import { TermsForm } from "@/components/review/terms-form";
import { Page } from "@/components/shell/page";
import { buttonClass } from "@/components/ui/button-class";
import { PageSentence } from "@/components/ui/page-sentence";
import { SectionHead } from "@/components/ui/section-head";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadReviewTerms } from "@/lib/features/reviews/loaders";
import { loadPinned } from "@/lib/features/rubric-pins/loaders";
import { LOCALE } from "@/lib/format/locale";

type Props = PageProps<"/w/[workspace]/c/[company]/settings">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Settings, ${company.profile.name}` };
}

export default async function CompanySettingsPage({ params }: Props) {
  const { workspace, company: slug } = await params;
  const { company, mayWrite } = await loadCompany(workspace, slug);
  const { id, version, archivedAt, profile } = company;
  const { terms, reviewers } = await loadReviewTerms(workspace, slug);
  const archived = archivedAt !== null;
  const { pinned, versions, mayPin } = await loadPinned(workspace, slug);
  return (
    <Page
      crumbs={[{ label: profile.name, href: `/w/${workspace}/c/${slug}` }, { label: "Settings" }]}
    >
      <PageSentence>What is true of {profile.name} at every quarter.</PageSentence>
      <section aria-labelledby="profile" className="mt-12">
        <SectionHead id="profile">Company</SectionHead>
        <SettingsForm
          workspace={workspace}
          company={company}
          currencies={currencyOptions()}
          mayWrite={mayWrite}
        />
      </section>
      <JudgedBy
        workspace={workspace}
        row={judgedRow(pinned, `/w/${workspace}`)}
        history={pinHistory(pinned, LOCALE)}
        versions={versions.map((one) => ({ id: one.id, name: one.rubric.name }))}
        mayPin={mayPin}
      />
      <section aria-labelledby="reviews" className="mt-12">
        <SectionHead id="reviews">Quarterly review</SectionHead>
        <TermsForm
          workspace={workspace}
          companyId={id}
          given={terms}
          reviewers={reviewers}
          mayWrite={mayWrite}
        />
      </section>
      <section aria-labelledby="file" className="mt-12">
        <SectionHead id="file">As one file</SectionHead>
        <p className="mt-4 mb-3.5 max-w-120 text-small text-ink-2">
          Profile, revenue of complete quarters, charts, answers and decisions, to keep or to hand
          over. Another workspace brings it in under New company; the command line judges it.
        </p>
        <a
          href={`/api/w/${workspace}/c/${slug}/dossier`}
          download
          className={buttonClass("secondary")}
        >
          Download the file
        </a>
      </section>
      {mayWrite && (
        <section aria-labelledby="archive" className="mt-12">
          <SectionHead id="archive">{archived ? "Archived" : "Archive"}</SectionHead>
          <p className="mt-4 mb-3.5 max-w-120 text-small text-ink-2">
            {archived
              ? "This company is out of the list. Everything about it is kept."
              : "An archived company leaves the list. Everything about it is kept."}
          </p>
          <ArchiveButton
            workspace={workspace}
            company={{ id, name: profile.name, version, archived }}
          />
        </section>
      )}
    </Page>
  );
}
