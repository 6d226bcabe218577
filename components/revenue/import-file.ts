import type { z } from "zod";
import type { RevenuePreview, revenueUploadInput } from "@/lib/features/imports/schema";

export type RevenueUpload = z.input<typeof revenueUploadInput>;

export type ImportAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string };

const UNREACHABLE = {
  ok: false,
  message: "We could not reach the server. The file and your choices are kept here; try again.",
} as const;

/** Sends a file with what goes with it; nothing of it stays on the server until it is applied. */
async function send<Value>(
  url: string,
  file: File,
  input: RevenueUpload,
): Promise<ImportAnswer<Value>> {
  const search = new URLSearchParams({ file: file.name, input: JSON.stringify(input) });
  try {
    const response = await fetch(`${url}?${search.toString()}`, {
      method: "POST",
      body: file,
      headers: { "content-type": "application/octet-stream" },
    });
    // Our own route answers in this shape, whatever the status.
    return (await response.json()) as ImportAnswer<Value>;
  } catch {
    return UNREACHABLE;
  }
}

export type Reading = Pick<
  Extract<RevenueUpload, { step: "preview" | "marked" }>,
  "sheet" | "mapping"
>;

/** What the file would change, or every problem it has. */
export const previewFile = (url: string, file: File, reading: Reading) =>
  send<RevenuePreview>(url, file, { ...reading, step: "preview" });

/** The file as it came, with its problems in a last column. */
export const markFile = (url: string, file: File, reading: Reading) =>
  send<{ readonly text: string }>(url, file, { ...reading, step: "marked" });

/** Puts the whole file in force, exactly as previewed. */
export const applyFile = (
  url: string,
  file: File,
  seen: Pick<RevenuePreview, "mapping" | "digest">,
  sheet: number,
) =>
  send<{ readonly lines: number }>(url, file, {
    step: "apply",
    sheet,
    mapping: seen.mapping,
    digest: seen.digest,
  });
