import { Page } from "@/components/shell/page";
import { NoVerdict } from "@/components/verdict/no-verdict";
import { prepareClose } from "@/components/verdict/prepare-close";
import { prepareLevers } from "@/components/verdict/prepare-levers";
import { prepareVerdict } from "@/components/verdict/prepare-verdict";
import { proposalDraft } from "@/components/verdict/proposal-draft";
import { QuarterMenu } from "@/components/verdict/quarter-menu";
import { Verdict } from "@/components/verdict/verdict";
import { prepareForecast } from "@/components/when/prepare-forecast";
import { chartInForce } from "@/lib/domain/evaluation/as-of";
import { counterfactuals } from "@/lib/domain/evaluation/counterfactuals";
import { recordOf } from "@/lib/domain/close/snapshot";
import { quarterKey } from "@/lib/domain/quarter";
import { loadCompany } from "@/lib/features/companies/loaders";
import { loadVerdict } from "@/lib/features/verdicts/loaders";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";
import { firstValue } from "./first-value";

type Props = PageProps<"/w/[workspace]/c/[company]">;

export async function generateMetadata({ params }: Props) {
  const { workspace, company: slug } = await params;
  const { company } = await loadCompany(workspace, slug);
  return { title: `Verdict, ${company.profile.name}` };
}

export default async function VerdictPage({ params, searchParams }: Props) {
  const { workspace, company: slug } = await params;
  const { quarter: key, revision, known: how } = await searchParams;
  const address = {
    quarter: firstValue(key),
    revision: firstValue(revision),
    known: firstValue(how),
  };
  const loaded = await loadVerdict(workspace, slug, address);
  const { company, verdict, known, inEntry, mayWrite, today } = loaded;
  const { name, currency } = company.profile;
  const root = `/w/${workspace}/c/${slug}`;
  const crumbs = [{ label: name, href: root }, { label: "Verdict" }];
  if (verdict === null)
    return (
      <Page crumbs={crumbs}>
        <NoVerdict over="Verdict" root={root} inEntry={inEntry} mayWrite={mayWrite} />
      </Page>
    );
  const setting = { locale: LOCALE, currency };
  const { answer, snapshot, close, now, before, asOf, since } = verdict;
  const { quarter, rubric } = snapshot;
  const record = recordOf(snapshot);
  const shown = quarterKey(quarter);
  const inForce = chartInForce(loaded.record, today);
  // A proposal starts from today's chart: where another one was read, it would start from the past.
  const chart = inForce?.key === answer.evaluation.chart ? inForce : null;
  const levers = prepareLevers(counterfactuals(record, quarter, rubric), setting, (set) =>
    chart === null
      ? null
      : proposalDraft(set, { record, quarter, chart, today, seatKey: "proposal", setting }),
  );
  const choices = loaded.quarters.toReversed().map((one) => ({
    key: quarterKey(one.quarter),
    label: quarterLabel(one.quarter),
    closed: one.close !== null,
  }));
  return (
    <Page crumbs={crumbs} actions={<QuarterMenu root={root} quarters={choices} shown={shown} />}>
      <Verdict
        view={prepareVerdict({ told: answer, before, record, since, today: asOf, setting })}
        {...prepareForecast({
          told: answer,
          snapshot,
          inputsSha: known === "then" ? (close?.inputsSha ?? null) : null,
          root,
          today: asOf,
          locale: LOCALE,
        })}
        levers={levers}
        close={
          close === null || now === null ? null : prepareClose({ close, now, known, root, setting })
        }
        root={root}
        quarterKey={shown}
        proposing={mayWrite ? { workspace, companyId: company.id, root } : null}
      />
    </Page>
  );
}
