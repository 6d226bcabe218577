import "server-only";
import type { ChartColumns } from "@/lib/domain/org/headings";
import { type ChartImport, importChart, type ImportRefusal } from "@/lib/domain/org/import";
import type { IsoDate } from "@/lib/domain/quarter";
import type { Result } from "@/lib/domain/result";
import type { Sheet } from "@/lib/domain/sheet";
import { openSheet } from "@/lib/server/sheet/open-sheet";

export interface ChartFileInput {
  /** Which sheet of a workbook, counted from 0. */
  readonly sheet: number;
  /** As a person corrected them, or null to guess them. */
  readonly columns: ChartColumns | null;
  readonly name: string;
  readonly effectiveFrom: IsoDate;
}

export interface ChartFile {
  readonly sheets: readonly string[];
  readonly sheet: Sheet;
  readonly reading: Result<ChartImport, ImportRefusal>;
}

/** Reads a file's sheet as an actual chart. A file that cannot be read at all is refused in a sentence. */
export async function readChartFile(bytes: Uint8Array, input: ChartFileInput): Promise<ChartFile> {
  const { sheets, sheet } = await openSheet(bytes, input.sheet);
  const { name, effectiveFrom, columns } = input;
  const chart = { key: effectiveFrom, name, kind: "actual", effectiveFrom } as const;
  return { sheets, sheet, reading: importChart({ sheet, columns, chart }) };
}
