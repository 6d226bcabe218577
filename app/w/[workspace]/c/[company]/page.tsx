import { QuarterMenu } from "@/components/verdict/quarter-menu";
import { NoVerdict } from "@/components/verdict/no-verdict";
import { prepareVerdict } from "@/components/verdict/prepare-verdict";
import { Verdict } from "@/components/verdict/verdict";
import { Page } from "@/components/shell/page";
import { counterfactuals } from "@/lib/domain/evaluation/counterfactuals";
import { quarterKey } from "@/lib/domain/quarter";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { loadVerdict } from "@/lib/features/evaluations/loaders";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";
import { firstValue } from "./first-value";

type Props = PageProps<"/w/[workspace]/c/[company]">;

export async function generateMetadata({ params }: Props) {
  const { workspace, company } = await params;
  const history = await loadVerdict(workspace, company, undefined);
  return { title: `Verdict, ${history.company.profile.name}` };
}

export default async function VerdictPage({ params, searchParams }: Props) {
  const { workspace, company: slug } = await params;
  const { quarter: asked } = await searchParams;
  const { company, record, evaluation, previous, evaluations, inEntry, mayWrite } =
    await loadVerdict(workspace, slug, firstValue(asked));
  const { name, currency } = company.profile;
  const root = `/w/${workspace}/c/${slug}`;
  const crumbs = [{ label: name, href: root }, { label: "Verdict" }];
  if (evaluation === null)
    return (
      <Page crumbs={crumbs}>
        <NoVerdict over="Verdict" root={root} inEntry={inEntry} mayWrite={mayWrite} />
      </Page>
    );
  const quarters = evaluations.toReversed().map((one) => ({
    key: quarterKey(one.quarter),
    label: quarterLabel(one.quarter),
  }));
  const shown = quarterKey(evaluation.quarter);
  return (
    <Page crumbs={crumbs} actions={<QuarterMenu root={root} quarters={quarters} shown={shown} />}>
      <Verdict
        view={prepareVerdict(
          evaluation,
          previous,
          record,
          counterfactuals(record, evaluation.quarter, STANDARD),
          { locale: LOCALE, currency },
        )}
        root={root}
        quarterKey={shown}
      />
    </Page>
  );
}
