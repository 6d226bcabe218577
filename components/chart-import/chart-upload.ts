import type { z } from "zod";
import type { ChartPreview, chartUploadInput } from "@/lib/features/charts/schema";

export type ChartUpload = z.input<typeof chartUploadInput>;

export type UploadAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly message: string;
      readonly fields?: Readonly<Record<string, string>>;
    };

const UNREACHABLE = {
  ok: false,
  message: "We could not reach the server. The file and your choices are kept here; try again.",
} as const;

async function send<Value>(
  url: string,
  file: File,
  input: ChartUpload,
): Promise<UploadAnswer<Value>> {
  const search = new URLSearchParams({ file: file.name, input: JSON.stringify(input) });
  try {
    const response = await fetch(`${url}?${search.toString()}`, {
      method: "POST",
      body: file,
      headers: { "content-type": "application/octet-stream" },
    });
    // Our own route answers in this shape, whatever the status.
    return (await response.json()) as UploadAnswer<Value>;
  } catch {
    return UNREACHABLE;
  }
}

/** A first look at a file; nothing is stored. */
export const previewChart = (url: string, file: File, input: Omit<ChartUpload, "step">) =>
  send<ChartPreview>(url, file, { ...input, step: "preview" });

/** Stores the file's chart, whole or not at all. */
export const applyChart = (url: string, file: File, input: Omit<ChartUpload, "step">) =>
  send<{ readonly chartId: string }>(url, file, { ...input, step: "apply" });
