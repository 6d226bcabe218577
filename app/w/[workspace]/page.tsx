import { CallList } from "@/components/portfolio/call-list";
import { CompanyTable } from "@/components/portfolio/company-table";
import { preparePortfolio } from "@/components/portfolio/prepare-portfolio";
import { Page } from "@/components/shell/page";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { loadPortfolio } from "@/lib/features/evaluations/loaders";
import { loadWorkspaceSettings } from "@/lib/features/workspaces/loaders";
import { dateLabel } from "@/lib/format/date";
import { LOCALE } from "@/lib/format/locale";

export const metadata = { title: "Companies" };

export default async function PortfolioPage({ params }: PageProps<"/w/[workspace]">) {
  const { workspace } = await params;
  const [{ workspace: named }, { companies, today, mayWrite }] = await Promise.all([
    loadWorkspaceSettings(workspace),
    loadPortfolio(workspace),
  ]);
  const root = `/w/${workspace}`;
  const crumbs = [{ label: named.name, href: root }, { label: "Companies" }];
  const add = mayWrite && (
    <LinkButton kind="primary" href={`${root}/new`}>
      Add company
    </LinkButton>
  );
  if (companies.length === 0)
    return (
      <Page crumbs={crumbs}>
        <EmptyState
          heading
          over="Companies"
          sentence="Add the first company to see whether a title is justified."
          actions={add}
        >
          Its revenue by motion, its org chart and a handful of answers are all a verdict needs.
        </EmptyState>
      </Page>
    );
  const { sentence, calls, groups, years } = preparePortfolio({
    companies,
    today,
    locale: LOCALE,
    root,
  });
  return (
    <Page crumbs={crumbs} actions={add}>
      <PageSentence
        over={
          <Overline>
            {companies.length === 1 ? "1 company" : `${companies.length} companies`},{" "}
            {dateLabel(today, LOCALE)}
          </Overline>
        }
      >
        {sentence}
      </PageSentence>
      <div className="mt-8 grid gap-10 desktop:grid-cols-[288px_minmax(0,1fr)] desktop:gap-12">
        <CallList calls={calls} />
        <CompanyTable groups={groups} years={years} />
      </div>
    </Page>
  );
}
