"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { inForceComparisonHref } from "@/components/charts/chart-address";
import { prepareOrgChart } from "@/components/charts/org-chart/org-chart-model";
import { useCommands } from "@/components/shell/commands";
import { ContextMenu } from "@/components/ui/context-menu";
import { useToast } from "@/components/ui/toast";
import { provingPositions } from "@/lib/domain/evaluation/chart-judgement";
import type { CriterionId } from "@/lib/domain/evaluation/evaluation";
import { type PackedChart, unpackChart } from "@/lib/domain/org/packed-chart";
import { spansOf } from "@/lib/domain/org/spans";
import { positionAt } from "@/lib/domain/org/structure";
import type { IsoDate } from "@/lib/domain/quarter";
import type { ShownChart } from "@/lib/features/charts/schema";
import type { Judging } from "@/lib/features/judging/schema";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import type { ChartEditing } from "./chart-editing";
import { ChartToolbar } from "./chart-toolbar";
import { chartCommands } from "./commands/chart-commands";
import { findCommands } from "./commands/find-commands";
import { menuGroups } from "./commands/menu-items";
import { moveCommand, seatCommands } from "./commands/seat-commands";
import type { ExportSource } from "./export/make-file";
import { DoneAloud } from "./done-aloud";
import type { Saving } from "./editor/chart-editor";
import { useChartEditor } from "./editor/use-chart-editor";
import { othersNews } from "./others-news";
import { ChartPanel } from "./panel/chart-panel";
import { PositionPanel } from "./panel/position-panel";
import { PlannerAside } from "./planner-aside";
import { PlannerDrawing } from "./planner-drawing";
import { PlannerNotices } from "./planner-notices";
import { PlannerQuestions } from "./planner-questions";
import { PrintedChart } from "./printed-chart";
import { CriteriaRail } from "./rail/criteria-rail";
import { useBadges } from "./rail/use-badges";
import { useJudgement } from "./rail/use-judgement";
import { seatOptions } from "./seat";
import { useIsNarrow } from "./use-is-narrow";
import { usePlanner } from "./use-planner";
import { AsOfSlider } from "./versions/as-of-slider";
import type { ProposalSource } from "./versions/new-proposal-dialog";
import type { Version } from "./versions/prepare-as-of";

/** Whether the chart has a question of its own, which nothing may lie over. */
const isChoiceOpen = ({ kind }: Saving) => kind === "disputed" || kind === "refused";

interface PlannerProps {
  readonly shown: ShownChart;
  /** What a proposal was made from. */
  readonly base: PackedChart | null;
  readonly judging: Judging;
  /** The criterion whose boxes are lit at first. */
  readonly firstLit: CriterionId | null;
  /** Those in use, by date. */
  readonly charts: readonly (Version & ProposalSource)[];
  readonly inForceKey: string | null;
  readonly today: IsoDate;
  readonly editing: ChartEditing;
  /** The company's slug, and the address of its screens. */
  readonly company: string;
  readonly companyName: string;
  readonly root: string;
}

/** One org chart to read, to judge and to edit: drawing or outline, with the rail or a position beside it. */
export function Planner(props: PlannerProps) {
  const { shown, judging, charts, inForceKey, today, editing, root } = props;
  const { head } = shown.packed;
  const router = useRouter();
  const say = useToast();
  const { editor, view } = useChartEditor({
    chart: () => unpackChart(shown.packed),
    id: shown.id,
    version: shown.version,
    workspace: editing.workspace,
    company: props.company,
    onOthers: (before, after) => {
      const news = othersNews(before, after);
      if (news !== null) say({ text: news });
    },
    onRecall: (edits) => {
      const words = counted(edits, "edit", "edits", LOCALE);
      say({ text: `${words} of your last visit had not been saved. Saving now.` });
    },
  });
  // What it is called and from when it holds is saved elsewhere, and comes with the page.
  const { name, effectiveFrom, description, kind } = head;
  const chart = useMemo(
    () => ({ ...view.chart, name, effectiveFrom, description, kind }),
    [view.chart, name, effectiveFrom, description, kind],
  );
  const base = useMemo(() => (props.base === null ? null : unpackChart(props.base)), [props.base]);
  const judgement = useJudgement(judging, chart);
  const [lit, setLit] = useState(props.firstLit);
  const litKeys = useMemo(
    () => new Set(lit === null ? [] : provingPositions(judgement, lit)),
    [judgement, lit],
  );
  const isNarrow = useIsNarrow();
  const planner = usePlanner({
    editor,
    chart,
    view,
    isNarrow,
    mayWrite: editing.mayWrite,
    firstGoal: props.firstLit === null ? null : ([...litKeys][0] ?? null),
  });
  const { acts, goal, question, menu, writing } = planner;
  const { selected, look } = acts;
  const allBadges = useBadges(chart, judgement);
  const badges = look.badges ? allBadges : undefined;
  const model = useMemo(
    () => prepareOrgChart(chart, LOCALE, badges === undefined ? {} : { badges }),
    [chart, badges],
  );
  const seats = useMemo(() => seatOptions(chart), [chart]);
  const spans = useMemo(() => spansOf(chart.positions), [chart.positions]);
  const levelsByPerson = useMemo(() => new Set(shown.levelsByPerson), [shown.levelsByPerson]);
  const compare = inForceComparisonHref(root, inForceKey, chart.key);
  const commands = useMemo(
    () => [
      ...chartCommands(acts, { compare, go: (href) => router.push(href) }),
      ...(selected === null ? [moveCommand(acts, null)] : seatCommands(acts, selected)),
    ],
    [acts, compare, router, selected],
  );
  useCommands(commands);
  useCommands(useMemo(() => findCommands(seats, acts.show), [seats, acts.show]));
  const menuSeat = menu === null ? null : positionAt(chart, menu.key);
  const { companyName } = props;
  const exported = useMemo(
    (): ExportSource => ({
      ...look,
      chart,
      company: companyName,
      mode: look.mode === "outline" ? "columns" : look.mode,
      badges: badges ?? new Map(),
      lit: litKeys,
    }),
    [look, chart, companyName, badges, litKeys],
  );

  return (
    <div className="grid min-h-0 flex-1 desktop:grid-cols-[minmax(0,1fr)_344px] print:block">
      <div className="flex min-h-0 min-w-0 flex-col print:block">
        <ChartToolbar acts={acts} seats={seats} saving={view.saving} />
        <PlannerNotices
          acts={acts}
          view={view}
          editor={editor}
          isInForce={chart.key === inForceKey}
        />
        <PlannerDrawing {...{ name, model, acts, goal }} lit={litKeys} onMenu={planner.openMenu} />
        <AsOfSlider
          root={root}
          charts={charts}
          shown={chart.key}
          inForceKey={inForceKey}
          today={today}
        />
        <PrintedChart model={model} name={name} />
      </div>
      <PlannerAside isSheet={selected !== null && !isChoiceOpen(view.saving)}>
        {selected === null ? (
          <div className="grid gap-8">
            <CriteriaRail
              {...{ judging, chart, judgement, base, today, root, editing, lit }}
              chartId={shown.id}
              onShow={acts.show}
              onLight={(id) => {
                setLit(id);
                const [first] = id === null ? [] : provingPositions(judgement, id);
                if (first !== undefined) planner.fly(first);
              }}
            />
            <ChartPanel acts={acts} spans={spans} seats={seats} />
          </div>
        ) : (
          <PositionPanel
            key={selected.key}
            position={selected}
            acts={acts}
            seats={seats}
            spans={spans}
            isLevelByPerson={levelsByPerson.has(selected.key)}
            writing={writing}
          />
        )}
      </PlannerAside>
      <DoneAloud deed={planner.deed} />
      <PlannerQuestions
        {...{ question, acts, seats, charts, editing, root, today, exported }}
        onClose={planner.answer}
      />
      <ContextMenu
        label={menuSeat === null ? "Position" : menuSeat.title}
        at={menuSeat === null ? null : (menu?.at ?? null)}
        groups={menuSeat === null ? [] : menuGroups(seatCommands(acts, menuSeat))}
        onClose={planner.closeMenu}
      />
    </div>
  );
}
