"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { useReason } from "@/components/restatements/reason-provider";
import { offerFile } from "@/components/ui/offer-file";
import type { Leader } from "@/lib/domain/org/chart";
import type { ChartColumns } from "@/lib/domain/org/headings";
import type { ChartAnswers } from "@/lib/features/chart-imports/schema";
import type { SheetLook } from "@/lib/format/chart-look";
import type { SeatChoice } from "@/lib/format/seat-choices";
import { applyChart, type ChartQuestion, lookAtChart, markChart } from "./chart-upload";

export interface ChartImportPlace {
  /** Address of the route that reads the file. */
  readonly url: string;
  /** Where the chart is shown afterwards. */
  readonly chartHref: string;
  /** The day proposed for the chart. */
  readonly from: string;
}

/** What a person chose so far; all of it stays through a refusal and another look. */
interface Answers extends ChartAnswers {
  readonly sheet: number | null;
  readonly columns: ChartColumns | null;
  readonly name: string;
  readonly effectiveFrom: string;
  /** Null until a person chooses; the proposal holds meanwhile. */
  readonly chiefExecutive: { readonly key: string | null } | null;
  readonly leader: Leader | null;
}

interface Refusal {
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** As the server answers: fields are there where a form has them. */
interface Refused {
  readonly message: string;
  readonly fields?: Refusal["fields"] | undefined;
}

/** Of another file; what was said of guesses and titles holds wherever they stand again. */
const NEW_FILE = { sheet: null, columns: null, chiefExecutive: null, leader: null } as const;

const withoutEnding = (name: string) => name.replace(/\.[^.]+$/u, "");

const isAmong = (choices: readonly SeatChoice[], key: string | null) =>
  key === null || choices.some((choice) => choice.key === key);

/** The position chosen while the file has it, else the one proposed. */
function chiefOf(look: SheetLook | null, { chiefExecutive }: Answers): string | null {
  if (look === null) return null;
  const chosen = chiefExecutive === null ? look.chiefExecutive : chiefExecutive.key;
  return isAmong(look.chiefExecutives, chosen) ? chosen : null;
}

function leaderOf(look: SheetLook | null, { leader }: Answers): Leader {
  if (look === null) return { kind: "unknown" };
  const chosen = leader ?? look.leader;
  const key = chosen.kind === "named" ? chosen.key : null;
  return isAmong(look.leaders, key) ? chosen : { kind: "unknown" };
}

/** Choosing a file, looking at it, answering what it leaves open, and importing it. */
export function useChartImport({ url, chartHref, from }: ChartImportPlace) {
  const router = useRouter();
  const explain = useReason();
  const [file, setFile] = useState<File | null>(null);
  const [look, setLook] = useState<SheetLook | null>(null);
  const [answers, setAnswers] = useState<Answers>({
    ...NEW_FILE,
    choices: {},
    titles: {},
    name: "",
    effectiveFrom: from,
  });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [reading, startReading] = useTransition();
  const [importing, startImporting] = useTransition();
  const asked = useRef(0);

  const chief = chiefOf(look, answers);
  const leader = leaderOf(look, answers);

  const questionOf = (chosen: Answers): ChartQuestion => ({
    sheet: chosen.sheet,
    columns: chosen.columns,
    name: chosen.name,
    effectiveFrom: chosen.effectiveFrom,
    comparedWith: look?.next?.stamp ?? null,
    chiefExecutive: chief,
    leader,
    reason: null,
  });
  const refuse = ({ message, fields = {} }: Refused) => setRefusal({ message, fields });

  /** Of several looks only the last one asked for counts. */
  const lookAgain = (chosen: File, next: Answers) => {
    const turn = ++asked.current;
    setAnswers(next);
    startReading(async () => {
      const question = questionOf(next);
      const name = next.name.trim() === "" ? "Chart" : next.name;
      const answer = await lookAtChart(url, chosen, { ...question, name }, next);
      if (turn !== asked.current) return;
      if (answer.ok) {
        setLook(answer.value);
        setRefusal(null);
      } else refuse(answer);
    });
  };

  const choose = (chosen: File) => {
    const name = answers.name === "" ? withoutEnding(chosen.name) : answers.name;
    setFile(chosen);
    setLook(null);
    lookAgain(chosen, { ...answers, ...NEW_FILE, name });
  };

  return {
    file,
    look,
    answers,
    refusal,
    reading,
    importing,
    chiefExecutive: chief,
    leader,
    choose,
    /** Answers that need another look at the file. */
    reread: (change: Partial<Answers>) =>
      file !== null && lookAgain(file, { ...answers, ...change }),
    /** Answers that change nothing of what is shown. */
    answer: (change: Partial<Answers>) => setAnswers({ ...answers, ...change }),
    offerMarked: () =>
      startReading(async () => {
        if (file === null) return;
        const answer = await markChart(url, file, questionOf(answers), answers);
        if (answer.ok) offerFile(`${withoutEnding(file.name)} with notes.csv`, answer.value.text);
        else refuse(answer);
      }),
    apply: () =>
      startImporting(async () => {
        if (file === null) return;
        const question = questionOf(answers);
        const answer = await explain((reason) =>
          applyChart(url, file, { ...question, reason }, answers),
        );
        if (answer.ok) router.push(chartHref);
        else refuse(answer);
      }),
  };
}

export type ChartImportState = ReturnType<typeof useChartImport>;
