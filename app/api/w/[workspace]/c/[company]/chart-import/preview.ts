import type { Position } from "@/lib/domain/org/chart";
import { guessColumns } from "@/lib/domain/org/headings";
import type { ImportProblem } from "@/lib/domain/org/import-problem";
import type { SeatProposal } from "@/lib/domain/org/leaders";
import type { ChartPreview, ChartProblem, SeatChoice } from "@/lib/features/charts/schema";
import { chartProblemSentence } from "@/lib/format/chart-problem";
import { LOCALE } from "@/lib/format/locale";
import type { ChartFile } from "@/lib/server/sheet/chart-worker";

const MOST_PROBLEMS = 200;
const MOST_CHOICES = 300;
const SENIOR = new Set(["c_level", "vp", "director"]);

const problemOf = (problem: ImportProblem): ChartProblem => ({
  row: problem.row,
  column: problem.column,
  value: problem.value.slice(0, 200),
  reason: chartProblemSentence(problem.reason, LOCALE),
  refused: problem.severity === "refused",
});

const WHY: Readonly<Record<SeatProposal["from"], string>> = {
  title: "the title says",
  function: "the function says",
  reports: "a report’s title says",
};

const labelOf = ({ title, person, key }: Position) =>
  [title === "" ? key : title, person].filter((part) => part !== null).join(", ");

/** The proposals first, each with its reason, then every other senior position. */
function choicesOf(
  positions: readonly Position[],
  proposals: readonly SeatProposal[],
): SeatChoice[] {
  const why = new Map(proposals.map(({ key, from, words }) => [key, `${WHY[from]} “${words}”`]));
  const byKey = new Map(positions.map((position) => [position.key, position]));
  const proposed = proposals.map(({ key }) => byKey.get(key)).filter((one) => one !== undefined);
  const senior = positions.filter(
    ({ key, level, manager }) => !why.has(key) && (SENIOR.has(level) || manager.kind === "top"),
  );
  return [...proposed, ...senior].slice(0, MOST_CHOICES).map((position) => ({
    key: position.key,
    label: labelOf(position),
    why: why.get(position.key) ?? null,
  }));
}

/** What the screen shows of a file before anything is stored. */
export function chartPreview({ sheets, headings, sample, reading }: ChartFile): ChartPreview {
  const found = reading.ok ? reading.value : null;
  const { columns, problems } = reading.ok ? reading.value : reading.refusal;
  const positions = found?.chart.positions ?? [];
  // What refuses the file is read before what is merely worth a look.
  const ordered = problems.toSorted(
    (a, b) => Number(a.severity === "reported") - Number(b.severity === "reported"),
  );
  return {
    sheets,
    headings,
    columns: columns ?? guessColumns(headings, []).columns,
    sample,
    problems: ordered.slice(0, MOST_PROBLEMS).map(problemOf),
    problemCount: problems.length,
    figures: found?.figures ?? null,
    chiefExecutives: choicesOf(positions, found?.chiefExecutives ?? []),
    leaders: choicesOf(positions, found?.leaders ?? []),
  };
}
