import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { CompanyRecord } from "@/lib/domain/company";
import type { EvaluationOptions } from "@/lib/domain/evaluation/as-of";
import { counterfactuals } from "@/lib/domain/evaluation/counterfactuals";
import { evaluateHistory } from "@/lib/domain/evaluation/evaluate";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import { type Quarter, quartersBetween } from "@/lib/domain/quarter";
import { readQuarter } from "@/lib/domain/quarter-notation";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { DEFINITIONS, READINGS, type Rubric, replaceParameters } from "@/lib/domain/rubric/rubric";
import { answerLine } from "@/lib/features/dossier/file/answer";
import type { Problem } from "@/lib/features/dossier/file/problem";
import { readDossier } from "@/lib/features/dossier/file/read";
import { readRubric } from "@/lib/features/dossier/file/rubric";
import { LOCALE } from "@/lib/format/locale";
import { memo } from "@/lib/format/memo";
import { quoted } from "@/lib/format/quoted";

const USAGE = `Usage: npm run --silent evaluate -- FILE... [options]

  --quarter KEY      evaluate this quarter, such as 2027Q1 (else the latest with revenue)
  --all              evaluate every quarter from the first to the latest with revenue
  --chart KEY        put this chart of each file in force at every quarter
  --reading R        ${READINGS.join(", ")}
  --definition D     ${DEFINITIONS.join(", ")}
  --rubric FILE      replace the standard parameters with those a file names
  --json             one line of JSON a file and quarter, in place of the memo`;

const REFUSED = 2;

const OPTIONS = {
  quarter: { type: "string" },
  all: { type: "boolean" },
  chart: { type: "string" },
  reading: { type: "string" },
  definition: { type: "string" },
  rubric: { type: "string" },
  json: { type: "boolean" },
} as const;

type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"];

interface Request {
  readonly files: readonly string[];
  readonly options: Options;
  /** Null where the command names none. */
  readonly quarter: Quarter | null;
}

/** A refusal of the command itself, as it is printed. */
type Refusal = readonly string[];

const misused = (sentence: string) => refuse<Refusal>([sentence, "", USAGE]);
const printed = (file: string, problems: readonly Problem[]): Refusal =>
  problems.map(({ pointer, sentence }) => `${file}: ${pointer}: ${sentence}`);

function requestOf(args: string[]): Result<Request, Refusal> {
  try {
    const { positionals: files, values: options } = parseArgs({
      args,
      allowPositionals: true,
      options: OPTIONS,
    });
    if (files.length === 0) return misused("Name at least one file.");
    if (options.quarter === undefined) return accept({ files, options, quarter: null });
    if (options.all) return misused("--quarter and --all exclude each other.");
    const quarter = readQuarter(options.quarter);
    return quarter === null
      ? misused(`--quarter: ${quoted(options.quarter)} is not a quarter such as 2027Q1.`)
      : accept({ files, options, quarter });
  } catch (error) {
    return misused(error instanceof Error ? error.message : String(error));
  }
}

/** npm runs a script in the project's folder; a person means the folder they stand in. */
const whereAsked = () =>
  (process.env["npm_lifecycle_event"] === "evaluate" ? process.env["INIT_CWD"] : undefined) ??
  process.cwd();

function textOf(file: string): Result<string, readonly Problem[]> {
  try {
    const bytes = readFileSync(path.resolve(whereAsked(), file));
    return accept(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return refuse([{ pointer: "", sentence: `This file cannot be read as UTF-8 text (${code}).` }]);
  }
}

function rubricOf({ rubric: file, reading, definition }: Options): Result<Rubric, Refusal> {
  let base = STANDARD;
  if (file !== undefined) {
    const text = textOf(file);
    const read = text.ok ? readRubric(text.value) : text;
    if (!read.ok) return refuse(printed(file, read.refusal));
    base = read.value;
  }
  const parameters = replaceParameters(base.parameters, {
    ...(reading === undefined ? {} : { reading }),
    ...(definition === undefined ? {} : { definition }),
  });
  return parameters.ok
    ? accept({ ...base, parameters: parameters.value })
    : misused("--reading or --definition is none of the choices below.");
}

/** First and last quarter to evaluate; null where no quarter has revenue and none is named. */
function quartersOf({ revenue }: CompanyRecord, { options, quarter }: Request) {
  if (quarter !== null) return { first: quarter, last: quarter };
  const [one, ...others] = revenue;
  if (one === undefined) return null;
  let [first, last] = [one.quarter, one.quarter];
  for (const { quarter: next } of others) {
    if (next < first) first = next;
    if (next > last) last = next;
  }
  return { first: options.all ? first : last, last };
}

/** The chart that the command puts in force, where it names one. */
const chosen = ({ options: { chart } }: Request): EvaluationOptions =>
  chart === undefined ? {} : { chart };

interface Answers {
  readonly record: CompanyRecord;
  readonly evaluations: readonly Evaluation[];
}

function answersOf(
  file: string,
  request: Request,
  rubric: Rubric,
): Result<Answers, readonly Problem[]> {
  const text = textOf(file);
  const dossier = text.ok ? readDossier(text.value) : text;
  if (!dossier.ok) return dossier;
  const { record } = dossier.value;
  const { chart } = request.options;
  if (chart !== undefined && !record.charts.some(({ key }) => key === chart)) {
    return refuse([{ pointer: "/charts", sentence: `No chart has the key ${quoted(chart)}.` }]);
  }
  const quarters = quartersOf(record, request);
  const evaluations =
    quarters === null
      ? []
      : evaluateHistory(
          record,
          quartersBetween(quarters.first, quarters.last),
          () => rubric,
          chosen(request),
        );
  return accept({ record, evaluations });
}

const say = (lines: Refusal) => process.stderr.write(`${lines.join("\n")}\n`);

/** Evaluates every file that can be read, in the order given; false where one was refused. */
function answer(request: Request, rubric: Rubric): boolean {
  let allRead = true;
  for (const file of request.files) {
    const answers = answersOf(file, request, rubric);
    if (!answers.ok) {
      say(printed(file, answers.refusal));
      allRead = false;
      continue;
    }
    const { record, evaluations } = answers.value;
    if (evaluations.length === 0) say([`${file}: no revenue, so there is no quarter to evaluate.`]);
    const { name, currency } = record.profile;
    for (const evaluation of evaluations) {
      const line = request.options.json
        ? answerLine(path.basename(file), evaluation)
        : memo(
            name,
            evaluation,
            counterfactuals(record, evaluation.quarter, rubric, chosen(request)),
            { locale: LOCALE, currency },
          );
      process.stdout.write(`${line}\n`);
    }
  }
  return allRead;
}

function main(args: string[]): number {
  const request = requestOf(args);
  const rubric = request.ok ? rubricOf(request.value.options) : request;
  if (!request.ok || !rubric.ok) {
    say(rubric.ok ? [] : rubric.refusal);
    return REFUSED;
  }
  return answer(request.value, rubric.value) ? 0 : REFUSED;
}

process.exitCode = main(process.argv.slice(2));
