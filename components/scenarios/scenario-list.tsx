"use client";

import Link from "next/link";
import { useState } from "react";
import { StatusMark } from "@/components/ui/status-mark";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Menu } from "@/components/ui/menu";
import { SectionHead } from "@/components/ui/section-head";
import { VERDICT_SHAPES } from "@/components/verdict/verdict-shape";
import type { StoredScenario } from "@/lib/features/scenarios/schema";
import type { ScenarioRow } from "./prepare-scenarios";
import { scenarioComparisonHref } from "./scenario-address";
import { ScenarioDialog } from "./scenario-dialog";
import { SupposedLines } from "./supposed-lines";
import { type ScenarioKeeping, useScenarioActs } from "./use-scenario-acts";

interface ScenarioListProps {
  readonly rows: readonly ScenarioRow[];
  readonly archived: readonly StoredScenario[];
  readonly keeping: ScenarioKeeping;
  readonly mayWrite: boolean;
  /** Address of the company's screens. */
  readonly root: string;
}

interface Asked {
  readonly question: "describe" | "duplicate";
  readonly scenario: StoredScenario;
}

/** A company's scenarios with what each comes to today. */
export function ScenarioList({ rows, archived, keeping, mayWrite, root }: ScenarioListProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const acts = useScenarioActs(keeping);
  // As it stands now: another may have changed it while the dialog was open.
  const fresh = (last: StoredScenario): StoredScenario =>
    rows.find(({ key }) => key === last.id)?.scenario ??
    archived.find(({ id }) => id === last.id) ??
    last;
  const compared = chosen.filter((id) => rows.some(({ key }) => key === id));
  const choose = (id: string, isChosen: boolean) =>
    setChosen((last) => (isChosen ? [...last, id] : last.filter((one) => one !== id)));
  return (
    <div className="mt-10 grid gap-10">
      <section aria-labelledby="scenarios-in-use">
        <SectionHead
          id="scenarios-in-use"
          aside={
            compared.length < 2 ? (
              "Choose two or more to compare them"
            ) : (
              <Link href={scenarioComparisonHref(root, compared)}>
                Compare these {compared.length}
              </Link>
            )
          }
        >
          Scenarios
        </SectionHead>
        <ul>
          {rows.map((row) => (
            <Row
              key={row.key}
              row={row}
              isChosen={compared.includes(row.key)}
              onChoose={(isChosen) => choose(row.key, isChosen)}
            >
              {mayWrite && (
                <Menu
                  label={`More for ${row.name}`}
                  trigger="More"
                  align="right"
                  groups={[
                    (["describe", "duplicate"] as const).map((question) => ({
                      kind: "action" as const,
                      label: question === "describe" ? "Rename or describe…" : "Duplicate…",
                      onSelect: () => setAsked({ question, scenario: row.scenario }),
                    })),
                    [
                      {
                        kind: "action" as const,
                        label: "Archive",
                        onSelect: () => acts.archive(row.scenario, true),
                      },
                    ],
                  ]}
                />
              )}
            </Row>
          ))}
        </ul>
      </section>
      {archived.length > 0 && (
        <details className="text-small">
          <summary className="cursor-pointer py-2 text-ink-2">
            Archived scenarios ({archived.length})
          </summary>
          <ul className="border-t border-rule-2">
            {archived.map((scenario) => (
              <li
                key={scenario.id}
                className="flex items-center justify-between gap-4 border-b border-rule py-2"
              >
                <span className="font-semibold">{scenario.name}</span>
                {mayWrite && (
                  <Button
                    aria-label={`Restore ${scenario.name}`}
                    onClick={() => acts.archive(scenario, false)}
                  >
                    Restore
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {asked !== null && (
        <ScenarioDialog
          open
          onClose={() => setAsked(null)}
          title={
            asked.question === "describe"
              ? "What is this scenario called, and what is it for?"
              : "What would you call the copy?"
          }
          verb={asked.question === "describe" ? "Save" : "Save the copy"}
          initial={
            asked.question === "describe"
              ? asked.scenario
              : { name: `${asked.scenario.name}, copy`, note: null }
          }
          asksNote={asked.question === "describe"}
          onSend={async (words) => {
            const answer = await acts[asked.question](fresh(asked.scenario), words);
            if (answer.ok) setAsked(null);
            return answer;
          }}
        />
      )}
    </div>
  );
}

interface RowProps {
  readonly row: ScenarioRow;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly children: React.ReactNode;
}

function Row({ row, isChosen, onChoose, children }: RowProps) {
  const { name, href, scenario, made, lines, verdict, likely, cautious, odds } = row;
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-rule py-3 text-small desktop:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_10rem_9rem_11.5rem]">
      <div className="min-w-0">
        <h3 className="text-body font-semibold">
          <Link href={href}>{name}</Link>
        </h3>
        {scenario.note !== null && <p className="max-w-[70ch] text-ink-2">{scenario.note}</p>}
        <p className="text-micro text-ink-3">{made}</p>
      </div>
      <div className="min-w-0 text-ink-2">
        <SupposedLines lines={lines} />
      </div>
      <div>
        <StatusMark status={VERDICT_SHAPES[verdict.state]} calm>
          {verdict.word}
        </StatusMark>
        <p className="text-micro text-ink-3">{verdict.note}, were it all done</p>
      </div>
      <div className="tabular">
        <p className="font-semibold">{likely}</p>
        <p className="text-micro text-ink-3">
          {cautious !== null && <>85&nbsp;%: {cautious}</>}
          <span className="block">{odds}</span>
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-3 desktop:justify-end">
        <Checkbox
          label="Compare"
          aria-label={`Compare ${name}`}
          checked={isChosen}
          onChange={(event) => onChoose(event.target.checked)}
          className="print:hidden"
        />
        {children}
      </div>
    </li>
  );
}
