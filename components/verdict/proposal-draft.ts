import { firstOfNextMonth } from "@/components/charts/later-day";
import type { CompanyRecord } from "@/lib/domain/company";
import type { ChangeSet } from "@/lib/domain/evaluation/counterfactuals";
import { proposalOf } from "@/lib/domain/evaluation/counterfactual/proposal-of";
import { diff } from "@/lib/domain/org/diff";
import type { ChartPatch } from "@/lib/domain/org/patch";
import type { IsoDate, Quarter } from "@/lib/domain/quarter";
import { proposalDescription } from "@/lib/format/proposal-description";
import type { Setting } from "@/lib/format/setting";

/** A proposal that is ready to be made: a chart, and what is changed of it. */
export interface ProposalDraft {
  /** Id of the chart it starts from. */
  readonly from: string;
  readonly name: string;
  readonly description: string;
  readonly effectiveFrom: IsoDate;
  readonly patch: ChartPatch;
}

interface DraftSource {
  readonly record: CompanyRecord;
  readonly quarter: Quarter;
  /** The chart that the changes were found for. */
  readonly chart: { readonly id: string; readonly key: string };
  readonly today: IsoDate;
  /** Part of the new seats' keys: what no other chart's seats have. */
  readonly seatKey: string;
  readonly setting: Setting;
}

/** The proposal that a set of changes makes of a chart; null where none of them can be planned on it. */
export function proposalDraft({ changes }: ChangeSet, source: DraftSource): ProposalDraft | null {
  const { record, quarter, chart, today, seatKey, setting } = source;
  const base = record.charts.find(({ key }) => key === chart.key);
  const effectiveFrom = firstOfNextMonth(today);
  const name = "The smallest change";
  const head = { key: seatKey, name, description: null, effectiveFrom };
  const options = { chart: chart.key };
  const made = proposalOf({ record, quarter, options, changes, head });
  if (base === undefined || !made.ok) return null;
  const { chart: proposed, changes: shown, toComplete } = made.value;
  const description = proposalDescription(quarter, shown, toComplete, setting);
  return { from: chart.id, name, description, effectiveFrom, patch: diff(base, proposed) };
}
