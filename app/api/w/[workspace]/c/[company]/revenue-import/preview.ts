import type { LineChange, LineContent } from "@/lib/domain/revenue/change";
import type { Sheet } from "@/lib/domain/sheet";
import type { StatementPlan } from "@/lib/features/imports/data";
import { mappingJson, type RevenuePreview } from "@/lib/features/imports/schema";
import { csvText } from "@/lib/format/csv";
import { LOCALE } from "@/lib/format/locale";
import { moneyFull } from "@/lib/format/money";
import { motionLabel } from "@/lib/format/motion";
import { quarterLabel } from "@/lib/format/quarter";
import { statementProblemSentence } from "@/lib/format/statement-problem";

const MOST_SHOWN = 200;
const SAMPLE = 5;

function contentText(content: LineContent | null, currency: string): string {
  if (content === null) return "Nothing";
  const { amount, partnerInfluenced, basis } = content;
  const money = (units: bigint) => moneyFull(units, currency, LOCALE);
  const influenced =
    partnerInfluenced === 0n ? "" : `, ${money(partnerInfluenced)} of it partner-influenced`;
  return `${money(amount)}${influenced}${basis === "annual" ? ", from a year’s figure" : ""}`;
}

const changeText = ({ quarter, motion, before, after }: LineChange, currency: string) => ({
  name: `${quarterLabel(quarter)}, ${motionLabel(motion)}`,
  before: contentText(before, currency),
  after: contentText(after, currency),
});

const settingOf = ({ currency }: StatementPlan) => ({ locale: LOCALE, currency });

const headingsOf = (sheet: Sheet, plan: StatementPlan) =>
  sheet.rows.find(({ number }) => number === plan.mapping.headingRow)?.cells ?? [];

const textsOf = (plan: StatementPlan, kind: string) =>
  plan.problems.filter(({ reason }) => reason.kind === kind).map(({ value }) => value.trim());

/** What a person is shown of a file of revenue. */
export function revenuePreview(
  sheets: readonly string[],
  sheet: Sheet,
  plan: StatementPlan,
): RevenuePreview {
  const { mapping, changes, problems, leftOut, digest, currency } = plan;
  const below = sheet.rows.filter(({ number }) => number > mapping.headingRow);
  return {
    sheets,
    mapping: mappingJson(mapping),
    headings: headingsOf(sheet, plan),
    sample: below.slice(0, SAMPLE).map(({ cells }) => cells),
    changes: changes.map((change) => changeText(change, currency)),
    problems: problems.slice(0, MOST_SHOWN).map(({ row, column, value, reason }) => ({
      row,
      column,
      value,
      sentence: statementProblemSentence({ value, reason }, settingOf(plan)),
    })),
    problemCount: problems.length,
    strangeMotions: [...new Set(textsOf(plan, "motion_not_read"))].slice(0, MOST_SHOWN),
    ambiguous: problems.some(
      ({ reason }) => reason.kind === "amount" && reason.refusal === "ambiguous",
    ),
    leftOut,
    digest,
  };
}

/** The file as it came, with a last column that says what is wrong in each row. */
export function markedFile(sheet: Sheet, plan: StatementPlan): string {
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length));
  const sentences = new Map<number | null, string[]>();
  for (const { row, column, value, reason } of plan.problems) {
    const sentence = statementProblemSentence({ value, reason }, settingOf(plan));
    const named = column === null ? sentence : `${column}: ${sentence}`;
    const known = sentences.get(row);
    if (known === undefined) sentences.set(row, [named]);
    else known.push(named);
  }
  const lines = sheet.rows.map(({ number, cells }) => {
    const said = sentences.get(number) ?? [];
    const heading = number === plan.mapping.headingRow ? ["Problem"] : [];
    const padded = Array.from({ length: width }, (_, at) => cells[at] ?? "");
    return [...padded, [...heading, ...said].join(" ")];
  });
  const whole = (sentences.get(null) ?? []).map((sentence) => [
    ...Array.from({ length: width }, () => ""),
    sentence,
  ]);
  return csvText([...whole, ...lines]);
}
