import type {
  ConditionGridModel,
  GridCell,
  GridQuarter,
  GridRules,
  GridTotal,
} from "@/components/charts/condition-grid-model";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Status } from "@/lib/domain/evaluation/status";
import { type Quarter, quarterKey } from "@/lib/domain/quarter";
import type { AheadCell, AheadQuarter } from "@/lib/domain/timeline/ahead";
import type { Timeline } from "@/lib/domain/timeline/timeline";
import { conditionName } from "@/lib/format/condition";
import { dateLabel, dayMonthLabel } from "@/lib/format/date";
import { type ChartNames, decisionName, decisionState } from "@/lib/format/decision";
import { factName } from "@/lib/format/fact";
import { oddsShort } from "@/lib/format/odds";
import { quarterLabel } from "@/lib/format/quarter";
import { rubricLabel } from "@/lib/format/rubric";
import { capitalised } from "@/lib/format/count";
import { statusWord } from "@/lib/format/status";
import { titleRangeShort } from "@/lib/format/title";
import { saidOf, type TimelineInput } from "./timeline-input";

/** Odds from here on are as likely as not. */
const EVEN = 0.5;

function aheadCell(cell: AheadCell, nameOf: ChartNames, locale: string): GridCell {
  switch (cell.kind) {
    case "odds":
      return { kind: "odds", text: oddsShort(cell.odds, locale), strong: cell.odds >= EVEN };
    case "decision": {
      const { decision } = cell;
      const { on, owner, state } = decision;
      const name = decisionName(decision, nameOf);
      const stand = `${decisionState(state).toLowerCase()} for ${dateLabel(on, locale)}`;
      const words = `${name}, ${stand}${owner === "" ? "" : `, ${owner}`}`;
      return { kind: "due", text: dayMonthLabel(on, locale), words };
    }
    case "confirm":
      return {
        kind: "due",
        text: "Confirm",
        words: `Holds if confirmed again: ${factName(cell.fact)}`,
      };
    case "holds":
      return { kind: "stays", text: "Holds" };
    case "lacks":
      return { kind: "stays", text: capitalised(statusWord(cell.status)) };
  }
}

/** What the odds of a coming quarter are of, in a word: that a title held stays held, or that it comes. */
function chanceWord({ mark }: AheadQuarter, isHeld: boolean): string {
  if (isHeld) return "Stays";
  return mark === "likely" ? "Likely" : mark === "cautious" ? "Cautious" : "Chance";
}

function aheadTotal(
  ahead: AheadQuarter,
  isHeld: boolean,
  locale: string,
): GridTotal["cells"][number] {
  const { odds, mark } = ahead;
  if (odds === null) return { count: "–", title: isHeld ? "Undone" : "No date", marked: false };
  const title = chanceWord(ahead, isHeld);
  return { count: oddsShort(odds, locale), title, marked: mark === "likely" };
}

function holdsWords(now: Status | undefined, turned: Quarter | null): string {
  if (turned !== null) return `Since ${quarterLabel(turned)}`;
  return now === "unknown" ? "Unknown now" : "Does not hold now";
}

/** Runs of quarters judged by the same rules. */
function rulesOf(evaluations: readonly Evaluation[]): GridRules[] {
  const runs: { name: string; from: Quarter; quarters: number }[] = [];
  for (const { rubric, quarter } of evaluations) {
    const last = runs.at(-1);
    if (last?.name === rubric) last.quarters += 1;
    else runs.push({ name: rubric, from: quarter, quarters: 1 });
  }
  return runs.map(({ name, from, quarters }) => ({
    label: rubricLabel(name),
    from: quarterLabel(from),
    quarters,
  }));
}

interface GridInput extends TimelineInput {
  readonly over: Timeline;
  readonly heads: readonly GridQuarter[];
  readonly ahead: readonly AheadQuarter[];
  readonly sentence: string;
}

/** Conditions by quarter: closed ones as they were said or are known now, and those to come. */
export function prepareGrid(input: GridInput): ConditionGridModel {
  const { quarters, known, over, heads, ahead, root, nameOf, setting, sentence, forecast } = input;
  const { locale } = setting;
  const isHeld = forecast?.kind === "made" && forecast.justified;
  const evaluations = quarters.map((one) => saidOf(one, known));
  const lost = new Set(over.regressions.map(({ condition, quarter }) => `${condition} ${quarter}`));
  const asked = known === "now" ? "&known=now" : "";
  return {
    caption: `Conditions by quarter. ${sentence}`,
    quarters: heads,
    rows: over.rows.map(({ condition, cells, turned }) => ({
      name: conditionName(condition),
      note: holdsWords(cells.at(-1)?.status, turned),
      cells: [
        ...cells.map(({ quarter, status }, place): GridCell => {
          const frozen =
            known === "now" ? quarters[place]?.close?.evaluation.conditions : undefined;
          const then = frozen?.find(({ id }) => id === condition)?.status ?? status;
          return {
            kind: "status",
            status,
            slipped: lost.has(`${condition} ${quarter}`),
            was: then === status ? null : then,
            href: `${root}?quarter=${quarterKey(quarter)}${asked}#${condition}`,
          };
        }),
        ...ahead.map(({ cells: coming }) => {
          const found = coming.find((one) => one.condition === condition)?.cell;
          return found === undefined ? null : aheadCell(found, nameOf, locale);
        }),
      ],
    })),
    total: {
      name: "Conditions met",
      note: "Right title",
      cells: [
        ...evaluations.map(({ conditionsMet, verdict }) => ({
          count: String(conditionsMet),
          // A cell has no room for the word between.
          title: titleRangeShort(verdict).replace(" to ", "–"),
          marked: false,
        })),
        ...ahead.map((one) => aheadTotal(one, isHeld, locale)),
      ],
    },
    rules: rulesOf(evaluations),
  };
}
