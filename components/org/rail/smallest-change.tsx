"use client";

import { randomId } from "@/components/ui/random-id";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { LeverList } from "@/components/verdict/lever-list";
import { type LeverView, prepareLevers } from "@/components/verdict/prepare-levers";
import { proposalDraft } from "@/components/verdict/proposal-draft";
import { counterfactuals } from "@/lib/domain/evaluation/counterfactuals";
import type { Chart } from "@/lib/domain/org/chart";
import type { IsoDate } from "@/lib/domain/quarter";
import { rubricAt } from "@/lib/domain/rubric/pins";
import type { Judging } from "@/lib/features/judging/schema";
import { LOCALE } from "@/lib/format/locale";
import type { ChartEditing } from "../chart-editing";

interface SmallestChangeProps {
  readonly judging: Judging;
  readonly chart: Chart;
  /** Of the chart as it is stored. */
  readonly chartId: string;
  readonly today: IsoDate;
  readonly root: string;
  readonly editing: ChartEditing;
}

/** A key for new seats that no other chart has: this page knows of one chart only. */
const freshSeatKey = () => `proposal-${randomId().slice(0, 8)}`;

function leversFor({ judging, chart, chartId, today }: SmallestChangeProps): readonly LeverView[] {
  const { quarter } = judging;
  const rubric = rubricAt(judging.pins, quarter);
  const record = { ...judging.record, charts: [chart] };
  const setting = { locale: LOCALE, currency: record.profile.currency };
  const address = { id: chartId, key: chart.key };
  const found = counterfactuals(record, quarter, rubric, { chart: chart.key });
  return prepareLevers(found, setting, (set) =>
    proposalDraft(set, {
      record,
      quarter,
      chart: address,
      today,
      seatKey: freshSeatKey(),
      setting,
    }),
  );
}

/** The smallest sets of changes that would settle the verdict on this chart, searched for when asked. */
export function SmallestChange(props: SmallestChangeProps) {
  const { chart, editing, root } = props;
  const [found, setFound] = useState<{
    readonly of: Chart;
    readonly levers: readonly LeverView[];
  } | null>(null);
  const [pending, start] = useTransition();
  // What was found for the chart before an edit says nothing of the chart after it.
  const levers = found?.of === chart ? found.levers : null;
  const { workspace, companyId, mayWrite } = editing;
  return (
    <section aria-labelledby="smallest-change">
      <h3 id="smallest-change" className="border-b border-rule-2 pb-1.5 font-semibold">
        What is the smallest change?
      </h3>
      {levers === null ? (
        <div className="grid justify-items-start gap-2.5 pt-2.5">
          <p className="text-ink-2">
            The fewest changes to the chart, the revenue and the answers with which the title would
            be justified.
          </p>
          <Button
            busy={pending ? "Searching…" : undefined}
            onClick={() => start(() => setFound({ of: chart, levers: leversFor(props) }))}
          >
            {found === null ? "Find it" : "Find it again"}
          </Button>
        </div>
      ) : (
        <LeverList levers={levers} proposing={mayWrite ? { workspace, companyId, root } : null} />
      )}
    </section>
  );
}
