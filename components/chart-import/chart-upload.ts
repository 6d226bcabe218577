import type { z } from "zod";
import { sendFile } from "@/components/ui/send-file";
import type { ChartPreview, chartUploadInput } from "@/lib/features/charts/schema";

type ChartUpload = z.input<typeof chartUploadInput>;

/** A first look at a file; nothing is stored. */
export const previewChart = (url: string, file: File, input: Omit<ChartUpload, "step">) =>
  sendFile<ChartPreview>(url, file, { ...input, step: "preview" } satisfies ChartUpload);

/** Stores the file's chart, whole or not at all. */
export const applyChart = (url: string, file: File, input: Omit<ChartUpload, "step">) =>
  sendFile<{ readonly chartId: string }>(url, file, {
    ...input,
    step: "apply",
  } satisfies ChartUpload);
