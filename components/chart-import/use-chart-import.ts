"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { offerFile } from "@/components/ui/offer-file";
import type { Leader } from "@/lib/domain/org/chart";
import type { ChartColumns } from "@/lib/domain/org/headings";
import type { ChartAnswers } from "@/lib/features/chart-imports/schema";
import type { SheetLook } from "@/lib/format/chart-look";
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

const NO_CHOICE = {
  sheet: null,
  columns: null,
  choices: {},
  titles: {},
  chiefExecutive: null,
  leader: null,
} as const;

const withoutEnding = (name: string) => name.replace(/\.[^.]+$/u, "");

/** Choosing a file, looking at it, answering what it leaves open, and importing it. */
export function useChartImport({ url, chartHref, from }: ChartImportPlace) {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [look, setLook] = useState<SheetLook | null>(null);
  const [answers, setAnswers] = useState<Answers>({ ...NO_CHOICE, name: "", effectiveFrom: from });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [reading, startReading] = useTransition();
  const [importing, startImporting] = useTransition();
  const asked = useRef(0);

  const chiefOf = (shown: SheetLook | null, { chiefExecutive }: Answers) =>
    chiefExecutive === null ? (shown?.chiefExecutive ?? null) : chiefExecutive.key;
  const leaderOf = (shown: SheetLook | null, { leader }: Answers): Leader =>
    leader ?? shown?.leader ?? { kind: "unknown" };

  const questionOf = (chosen: Answers): ChartQuestion => ({
    sheet: chosen.sheet,
    columns: chosen.columns,
    name: chosen.name,
    effectiveFrom: chosen.effectiveFrom,
    chiefExecutive: chiefOf(look, chosen),
    leader: leaderOf(look, chosen),
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
    const { effectiveFrom } = answers;
    const name = answers.name === "" ? withoutEnding(chosen.name) : answers.name;
    setFile(chosen);
    setLook(null);
    lookAgain(chosen, { ...NO_CHOICE, name, effectiveFrom });
  };

  return {
    file,
    look,
    answers,
    refusal,
    reading,
    importing,
    chiefExecutive: chiefOf(look, answers),
    leader: leaderOf(look, answers),
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
        const answer = await applyChart(url, file, questionOf(answers), answers);
        if (answer.ok) router.push(chartHref);
        else refuse(answer);
      }),
  };
}

export type ChartImportState = ReturnType<typeof useChartImport>;
