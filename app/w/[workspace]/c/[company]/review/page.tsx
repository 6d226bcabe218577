import type { Metadata } from "next";
import { ClosedQuarter } from "@/components/review/closed-quarter";
import { NothingToReview } from "@/components/review/nothing-to-review";
import { ReopenDialog } from "@/components/review/reopen-dialog";
import { ReviewQuarterMenu } from "@/components/review/review-quarter-menu";
import { ReviewScreen } from "@/components/review/review-screen";
import { StartReview } from "@/components/review/start-review";
import { Page } from "@/components/shell/page";
import { quarterKey } from "@/lib/domain/quarter";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadReview } from "@/lib/features/reviews/loaders";
import { quarterLabel } from "@/lib/format/quarter";
import { firstValue } from "../first-value";

type Props = PageProps<"/w/[workspace]/c/[company]/review">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Quarterly review, ${company.profile.name}` };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { workspace, company: slug } = await params;
  const { quarter: key, step } = await searchParams;
  const { company, mayWrite, today, quarters, reviewed } = await loadReview(
    workspace,
    slug,
    firstValue(key),
  );
  const { id: companyId, profile } = company;
  const { fiscalYearStartMonth } = profile;
  const root = `/w/${workspace}/c/${slug}`;
  const crumbs = [{ label: profile.name, href: root }, { label: "Quarterly review" }];
  if (reviewed === null)
    return (
      <Page crumbs={crumbs}>
        <NothingToReview latest={quarters.latest} {...{ root, fiscalYearStartMonth, mayWrite }} />
      </Page>
    );
  const { quarter, review, close } = reviewed;
  const menu = <ReviewQuarterMenu root={root} quarters={quarters} shown={quarter} />;
  if (review !== null)
    return (
      <ReviewScreen
        reviewed={{ ...reviewed, review }}
        asked={firstValue(step)}
        setting={{ workspace, companyId, root, today, mayWrite }}
        {...{ crumbs, menu }}
      />
    );
  return (
    <Page crumbs={crumbs} actions={menu}>
      {close === null ? (
        <StartReview {...{ workspace, companyId, quarter, fiscalYearStartMonth, mayWrite }} />
      ) : (
        <ClosedQuarter
          close={close}
          root={root}
          reopen={
            mayWrite && (
              <ReopenDialog
                workspace={workspace}
                companyId={companyId}
                quarter={quarterKey(quarter)}
                name={quarterLabel(quarter)}
              />
            )
          }
        />
      )}
    </Page>
  );
}
