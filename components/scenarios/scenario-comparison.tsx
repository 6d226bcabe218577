import { FanPanels } from "@/components/charts/fan-panels";
import type { FanPanelsModel } from "@/components/charts/fan-panels-model";
import { SectionHead } from "@/components/ui/section-head";
import { StatusMark } from "@/components/ui/status-mark";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";
import { VERDICT_SHAPES } from "@/components/verdict/verdict-shape";
import { MilestoneTable } from "./milestone-table";
import type { MilestoneColumn } from "./prepare-milestones";
import type { ScenarioAnswer } from "./prepare-scenarios";
import { SupposedLines } from "./supposed-lines";

interface ScenarioComparisonProps {
  /** The plan first, then the scenarios. */
  readonly answers: readonly ScenarioAnswer[];
  readonly milestones: readonly MilestoneColumn[];
  readonly fans: FanPanelsModel;
}

const DATES = [
  { name: "Likely, even odds", of: (one: ScenarioAnswer) => one.likely, isStrong: true },
  {
    name: "Cautious, 85\u00a0%",
    of: (one: ScenarioAnswer) => one.cautious ?? "–",
    isStrong: false,
  },
  { name: "Odds", of: (one: ScenarioAnswer) => one.odds, isStrong: false },
  { name: "If the mix stays", of: (one: ScenarioAnswer) => one.noChange, isStrong: false },
] as const;

/** Scenarios side by side: the verdict, the dates, what differs, and the shares to come. */
export function ScenarioComparison({ answers, milestones, fans }: ScenarioComparisonProps) {
  return (
    <div className="mt-8 grid gap-12">
      <section aria-labelledby="answers">
        <SectionHead id="answers">Verdict and date</SectionHead>
        <Table label="Verdict and date by scenario">
          <thead>
            <tr>
              <ColumnHead className="min-w-34">
                <span className="sr-only">What</span>
              </ColumnHead>
              {answers.map(({ key, name }) => (
                <ColumnHead key={key} className="min-w-40 font-semibold text-ink">
                  {name}
                </ColumnHead>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <RowHead>Verdict, were it all done today</RowHead>
              {answers.map(({ key, verdict }) => (
                <Cell key={key}>
                  <StatusMark status={VERDICT_SHAPES[verdict.state]} calm>
                    {verdict.word}
                  </StatusMark>
                  <span className="block text-micro text-ink-3">{verdict.note}</span>
                </Cell>
              ))}
            </tr>
            {DATES.map(({ name, of, isStrong }) => (
              <tr key={name}>
                <RowHead>{name}</RowHead>
                {answers.map((answer) => (
                  <Cell key={answer.key} className={isStrong ? "font-semibold tabular" : "tabular"}>
                    {of(answer)}
                  </Cell>
                ))}
              </tr>
            ))}
            <tr>
              <RowHead>What differs from the plan</RowHead>
              {answers.map(({ key, lines }) => (
                <Cell key={key}>
                  <SupposedLines lines={lines} />
                </Cell>
              ))}
            </tr>
          </tbody>
        </Table>
      </section>
      <section aria-labelledby="milestones">
        <SectionHead id="milestones">Milestones</SectionHead>
        <MilestoneTable columns={milestones} />
      </section>
      <section aria-labelledby="fans">
        <SectionHead id="fans" aside="Share of the last four quarters">
          Partner share to come
        </SectionHead>
        <FanPanels model={fans} />
      </section>
    </div>
  );
}
