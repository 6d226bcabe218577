import type { z } from "zod";
import { sendFile } from "@/components/ui/send-file";
import type { ChartAnswers, chartUploadInput } from "@/lib/features/chart-imports/schema";
import type { SheetLook } from "@/lib/format/chart-look";

type ChartUpload = z.input<typeof chartUploadInput>;
export type ChartQuestion = Omit<ChartUpload, "step">;

const send = <Value>(
  step: ChartUpload["step"],
  url: string,
  file: File,
  question: ChartQuestion,
  answers: ChartAnswers,
) =>
  sendFile<Value>(url, file, {
    input: { ...question, step } satisfies ChartUpload,
    preface: answers,
  });

/** A look at a file as it would be read; nothing is stored. */
export const lookAtChart = (
  url: string,
  file: File,
  question: ChartQuestion,
  answers: ChartAnswers,
) => send<SheetLook>("preview", url, file, question, answers);

/** The file as it came, with what was found in a last column. */
export const markChart = (
  url: string,
  file: File,
  question: ChartQuestion,
  answers: ChartAnswers,
) => send<{ readonly text: string }>("marked", url, file, question, answers);

/** Stores the file's chart, whole or not at all. */
export const applyChart = (
  url: string,
  file: File,
  question: ChartQuestion,
  answers: ChartAnswers,
) => send<{ readonly chartId: string }>("apply", url, file, question, answers);
