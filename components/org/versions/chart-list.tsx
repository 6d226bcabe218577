"use client";

import Link from "next/link";
import { useState } from "react";
import { StateMark } from "@/components/portfolio/state-mark";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Menu } from "@/components/ui/menu";
import { SectionHead } from "@/components/ui/section-head";
import type { IsoDate } from "@/lib/domain/quarter";
import type { ChartEditing } from "../chart-editing";
import { ChartQuestion, type Question } from "./chart-question";
import type { ChartListView, ChartRow } from "./prepare-charts";
import { useArchiving } from "./use-archiving";

interface ChartListProps {
  readonly view: ChartListView;
  readonly editing: ChartEditing;
  /** Address of the company's screens. */
  readonly root: string;
  readonly today: IsoDate;
}

const QUESTIONS: Readonly<Record<"actual" | "proposed", readonly (readonly [Question, string])[]>> =
  {
    actual: [
      ["propose", "New proposal from this…"],
      ["version", "New version from a later day…"],
      ["describe", "Rename or describe…"],
    ],
    proposed: [
      ["duplicate", "Duplicate…"],
      ["propose", "New proposal from this…"],
      ["describe", "Rename or describe…"],
    ],
  };

/** The versions of a company's chart by their day, its proposals, and what was put away. */
export function ChartList({ view, editing, root, today }: ChartListProps) {
  const [asked, setAsked] = useState<{ question: Question; row: ChartRow } | null>(null);
  const archive = useArchiving(editing);
  const charts = [...view.actual, ...view.proposed].map(({ chart }) => chart);
  const rowOf = (row: ChartRow) => (
    <Row key={row.chart.id} row={row}>
      {row.compareHref !== null && <LinkButton href={row.compareHref}>Compare</LinkButton>}
      {editing.mayWrite && (
        <Menu
          label={`More for ${row.chart.name}`}
          trigger="More"
          align="right"
          groups={[
            QUESTIONS[row.chart.kind].map(([question, label]) => ({
              kind: "action" as const,
              label,
              onSelect: () => setAsked({ question, row }),
            })),
            [
              {
                kind: "action" as const,
                label: "Archive",
                onSelect: () => archive(row.chart, true),
              },
            ],
          ]}
        />
      )}
    </Row>
  );

  return (
    <div className="mt-10 grid gap-12">
      <section aria-labelledby="actual-charts">
        <SectionHead id="actual-charts" aside="One is in force at a time, by its day">
          Actual charts
        </SectionHead>
        {view.actual.length === 0 ? (
          <p className="pt-3 text-small text-ink-2">
            No chart says how the company stands today. Import one, and proposals can be made from
            it.
          </p>
        ) : (
          <ul>{view.actual.map(rowOf)}</ul>
        )}
      </section>
      <section aria-labelledby="proposed-charts">
        <SectionHead id="proposed-charts" aside="Ideas: nobody moves until they are carried out">
          Proposals
        </SectionHead>
        {view.proposed.length === 0 ? (
          <p className="max-w-[60ch] pt-3 text-small text-ink-2">
            A proposal is a copy to think with: move the partnerships leader, add seats, and see
            what the verdict would be under it. Today’s chart stays as it is.
          </p>
        ) : (
          <ul>{view.proposed.map(rowOf)}</ul>
        )}
      </section>
      {view.archived.length > 0 && (
        <details className="text-small">
          <summary className="cursor-pointer py-2 text-ink-2">
            Archived charts ({view.archived.length})
          </summary>
          <ul className="border-t border-rule-2">
            {view.archived.map((row) => (
              <Row key={row.chart.id} row={row}>
                {editing.mayWrite && (
                  <Button
                    aria-label={`Restore ${row.chart.name}`}
                    onClick={() => archive(row.chart, false)}
                  >
                    Restore
                  </Button>
                )}
              </Row>
            ))}
          </ul>
        </details>
      )}
      <ChartQuestion
        asked={asked === null ? null : { question: asked.question, chart: asked.row.chart }}
        onClose={() => setAsked(null)}
        {...{ charts, editing, root, today }}
      />
    </div>
  );
}

interface RowProps {
  readonly row: ChartRow;
  readonly children: React.ReactNode;
}

function Row({ row, children }: RowProps) {
  const { chart, href, holds, isInForce, positions, origin, edited, verdict } = row;
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-rule py-3 text-small tablet:grid-cols-[minmax(0,1fr)_8.5rem_10.5rem]">
      <div className="min-w-0">
        <h3 className="text-body font-semibold">
          {chart.archivedAt === null ? (
            <Link href={href} className="underline decoration-rule-2 underline-offset-3">
              {chart.name}
            </Link>
          ) : (
            chart.name
          )}
        </h3>
        {chart.description !== null && (
          <p className="max-w-[70ch] text-ink-2">{chart.description}</p>
        )}
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-ink-3 tabular">
          <span className={isInForce ? "font-medium text-ink" : undefined}>{holds}</span>
          <span>{positions}</span>
          <span>{origin}</span>
          <span>{edited}</span>
        </p>
      </div>
      <div>{verdict !== null && <StateMark {...verdict} />}</div>
      <div className="flex items-start gap-2 tablet:justify-end">{children}</div>
    </li>
  );
}
