"use client";

import Link from "next/link";
import { useMemo } from "react";
import { MilestoneTable } from "@/components/scenarios/milestone-table";
import { milestoneColumn, type MilestoneColumn } from "@/components/scenarios/prepare-milestones";
import { Button } from "@/components/ui/button";
import { Figures } from "@/components/ui/figures";
import { Notice } from "@/components/ui/notice";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { SectionHead } from "@/components/ui/section-head";
import { BasisList } from "@/components/when/basis-list";
import type { ForecastQuestion } from "@/lib/domain/forecast/forecast";
import { firstDay, type IsoDate, quarterOf, shift } from "@/lib/domain/quarter";
import type { Assumptions } from "@/lib/domain/scenario/assumptions";
import { changesOf } from "@/lib/domain/scenario/changes";
import type { StoredScenario } from "@/lib/features/scenarios/schema";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";
import { AnswerAside } from "./answer-aside";
import { DecisionLevers } from "./decision-levers";
import { GrowthLevers } from "./growth-levers";
import { LiveAnswer } from "./live-answer";
import { prepareAnswer } from "./prepare-answer";
import { prepareSensitivities } from "./prepare-sensitivities";
import { RuleLevers } from "./rule-levers";
import { type Proposal, Schedule } from "./schedule";
import { SensitivityBars } from "./sensitivity-bars";
import { SupposedList } from "./supposed-list";
import { useChartsRead } from "./use-charts-read";
import { useSensitivities } from "./use-sensitivities";
import { useWhatIf } from "./use-what-if";
import { useWhatIfCommands } from "./use-what-if-commands";
import { WhatIfTools } from "./what-if-tools";

interface WhatIfProps {
  readonly workspace: string;
  readonly companyId: string;
  /** Address of the company's screens. */
  readonly root: string;
  readonly mayWrite: boolean;
  readonly today: IsoDate;
  /** The question as planned: nothing supposed. */
  readonly question: ForecastQuestion;
  readonly assumptions: Assumptions;
  readonly opened: StoredScenario | null;
  readonly proposals: readonly Proposal[];
  /** Names of charts by key. */
  readonly chartNames: Readonly<Record<string, string>>;
  /** The saved scenarios, answered. */
  readonly saved: readonly MilestoneColumn[];
}

/** What would bring the day forward: every lever, and the answer that follows each of them. */
export function WhatIf(props: WhatIfProps) {
  const { workspace, companyId, root, mayWrite, today, question, opened, proposals } = props;
  const { chartNames, saved } = props;
  const whatIf = useWhatIf(props);
  const { assumptions, planned, simulation, supposed, changes, href, pull } = whatIf;
  const { isReading, readAgain } = useChartsRead(assumptions, question, chartNames, href);
  const reader = useMemo(
    () => ({ locale: LOCALE, nameOf: (key: string) => chartNames[key] ?? null }),
    [chartNames],
  );
  const made = supposed.forecast.kind === "made" ? supposed.forecast : null;
  const asked = useMemo(
    () =>
      simulation === null || made === null
        ? null
        : { simulation, question: supposed.question, made },
    [simulation, supposed, made],
  );
  const sensitivities = useSensitivities(asked);
  const inForce = question.rubric.parameters;
  const { fiscalYearStartMonth } = question.record.profile;
  const answer = prepareAnswer({ planned: whatIf.asPlanned, supposed, changes, reader, today });
  const column = (key: string, name: string, one: typeof supposed) =>
    milestoneColumn({ key, name, href: null, ...one }, reader);
  const isChanged =
    opened !== null && changesOf(opened.assumptions, assumptions, inForce).length > 0;
  useWhatIfCommands(whatIf.undo, whatIf.reset);
  const { before, date, after } = answer.sentence;
  const nextQuarter = shift(quarterOf(today, fiscalYearStartMonth), 1);

  return (
    <>
      <div className="min-h-32 tablet:min-h-27 print:min-h-0">
        <PageSentence
          over={
            <Overline>
              <span>What-if from the close of {quarterLabel(question.quarter)}</span>
              {opened !== null && (
                <span>
                  {opened.name}
                  {isChanged && ", changed"}
                </span>
              )}
              {isReading && <span>Reading the chart…</span>}
            </Overline>
          }
        >
          {before}
          {date !== null && <em className="whitespace-nowrap">{date}</em>}
          {after}
        </PageSentence>
      </div>
      {readAgain !== null && (
        <div className="mt-5">
          <Notice kind="trouble" actions={<Button onClick={readAgain}>Try again</Button>}>
            The chart could not be read, so the answer leaves its adoption out.
          </Notice>
        </div>
      )}
      <div className="mt-5">
        <WhatIfTools
          {...{ workspace, companyId, root, mayWrite, assumptions, opened, isChanged, href }}
          quarter={question.quarter}
          undo={whatIf.undo}
          reset={whatIf.reset}
        />
      </div>
      {/* Held open, so that no lever moves away from under a hand. */}
      <div className="tablet:min-h-34 print:min-h-0">
        <Figures figures={answer.figures} />
      </div>
      <div className="mt-8 grid gap-10 desktop:grid-cols-[minmax(0,1fr)_416px] desktop:gap-14">
        <div className="grid min-w-0 content-start gap-8">
          <LiveAnswer planned={whatIf.asPlanned.forecast} supposed={supposed.forecast} />
          {simulation !== null && <GrowthLevers {...{ simulation, assumptions, pull }} />}
          <DecisionLevers
            {...{ assumptions, fiscalYearStartMonth, pull }}
            quarter={question.quarter}
            nameOf={reader.nameOf}
          >
            <Schedule
              {...{ assumptions, made, proposals, pull }}
              day={firstDay(nextQuarter, fiscalYearStartMonth)}
            />
          </DecisionLevers>
          <RuleLevers {...{ assumptions, inForce, pull }} />
        </div>
        <div className="grid min-w-0 content-start gap-10">
          <SupposedList {...{ changes, assumptions, planned, inForce, reader, pull }} />
          <AnswerAside when={answer.when} />
          <SensitivityBars
            view={
              sensitivities.rows === null ? null : prepareSensitivities(sensitivities.rows, reader)
            }
            isSettled={asked === null || sensitivities.isSettled}
            hasForecast={asked !== null}
          />
        </div>
      </div>
      <section aria-labelledby="milestones" className="mt-12">
        <SectionHead id="milestones" aside={<Link href={`${root}/scenarios`}>All scenarios</Link>}>
          Milestones by scenario
        </SectionHead>
        <MilestoneTable
          columns={[
            column("planned", "As planned", whatIf.asPlanned),
            ...(changes.length === 0 ? [] : [column("what-if", "This what-if", supposed)]),
            ...saved,
          ]}
        />
      </section>
      {answer.basis !== null && (
        <div className="mt-10">
          <BasisList lines={answer.basis} />
        </div>
      )}
    </>
  );
}
