import type { z } from "zod";
import { sendFile } from "@/components/ui/send-file";
import type { RevenuePreview, revenueUploadInput } from "@/lib/features/imports/schema";

type RevenueUpload = z.input<typeof revenueUploadInput>;

export type Reading = Pick<
  Extract<RevenueUpload, { step: "preview" | "marked" }>,
  "sheet" | "mapping"
>;

/** What the file would change, or every problem it has. */
export const previewFile = (url: string, file: File, reading: Reading) =>
  sendFile<RevenuePreview>(url, file, {
    input: { ...reading, step: "preview" } satisfies RevenueUpload,
  });

/** The file as it came, with its problems in a last column. */
export const markFile = (url: string, file: File, reading: Reading) =>
  sendFile<{ readonly text: string }>(url, file, {
    input: { ...reading, step: "marked" } satisfies RevenueUpload,
  });

/** Puts the whole file in force, exactly as previewed. */
export const applyFile = (
  url: string,
  file: File,
  seen: Pick<RevenuePreview, "mapping" | "digest">,
  sheet: number,
  reason: string | null,
) =>
  sendFile<{ readonly lines: number }>(url, file, {
    input: {
      step: "apply",
      sheet,
      mapping: seen.mapping,
      digest: seen.digest,
      reason,
    } satisfies RevenueUpload,
  });
