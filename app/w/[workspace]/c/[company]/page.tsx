import { QuarterMenu } from "@/components/verdict/quarter-menu";
import { prepareLevers } from "@/components/verdict/prepare-levers";
import { NoVerdict } from "@/components/verdict/no-verdict";
import { prepareVerdict } from "@/components/verdict/prepare-verdict";
import { proposalDraft } from "@/components/verdict/proposal-draft";
import { Verdict } from "@/components/verdict/verdict";
import { Page } from "@/components/shell/page";
import { chartInForce } from "@/lib/domain/evaluation/as-of";
import { counterfactuals } from "@/lib/domain/evaluation/counterfactuals";
import { quarterKey } from "@/lib/domain/quarter";
import { rubricAt } from "@/lib/domain/rubric/pins";
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
  const { company, record, evaluation, previous, evaluations, inEntry, pins, mayWrite, today } =
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
  const setting = { locale: LOCALE, currency };
  const { quarter } = evaluation;
  const quarters = evaluations.toReversed().map((one) => ({
    key: quarterKey(one.quarter),
    label: quarterLabel(one.quarter),
  }));
  const shown = quarterKey(quarter);
  const inForce = chartInForce(record, today);
  // A proposal starts from today's chart: where another one was read, it would start from the past.
  const chart = inForce?.key === evaluation.chart ? inForce : null;
  const levers = prepareLevers(counterfactuals(record, quarter, rubricAt(pins, quarter)), setting, (set) =>
    chart === null
      ? null
      : proposalDraft(set, { record, quarter, chart, today, seatKey: "proposal", setting }),
  );
  return (
    <Page crumbs={crumbs} actions={<QuarterMenu root={root} quarters={quarters} shown={shown} />}>
      <Verdict
        view={prepareVerdict(evaluation, previous, record, setting)}
        levers={levers}
        root={root}
        quarterKey={shown}
        proposing={mayWrite ? { workspace, companyId: company.id, root } : null}
      />
    </Page>
  );
}
