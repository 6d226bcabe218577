import { prepareOrgChart } from "@/components/charts/org-chart/org-chart-model";
import type { CardBadge, ColourBy } from "@/components/charts/org-chart/org-chart-model";
import { chartPicture } from "@/components/charts/org-chart/export/chart-picture";
import { lightInks } from "@/components/charts/org-chart/export/light-inks";
import type { Picture } from "@/components/charts/org-chart/export/picture";
import type { Chart } from "@/lib/domain/org/chart";
import { branchForest } from "@/lib/domain/org/forest";
import type { LayoutMode } from "@/lib/domain/org/layout";
import { dateLabel } from "@/lib/format/date";
import { fileName } from "@/lib/format/file-name";
import { LOCALE } from "@/lib/format/locale";

/** The chart as it is looked at; a file shows all of it. */
export interface ExportSource {
  readonly chart: Chart;
  readonly company: string;
  readonly mode: LayoutMode;
  readonly colourBy: ColourBy;
  readonly figures: boolean;
  readonly badges: ReadonlyMap<string, readonly CardBadge[]>;
  readonly lit: ReadonlySet<string>;
  /** Key of the branch that is looked at; null: the whole chart. */
  readonly root: string | null;
}

export type FileKind = "svg" | "png" | "pdf" | "a4" | "a3";

export interface FileChoice {
  readonly kind: FileKind;
  /** Dots of a PNG to a pixel of the chart. */
  readonly scale: number;
}

interface PictureChoice {
  readonly hideNames: boolean;
  /** Whether only the branch that is looked at is drawn. */
  readonly branchOnly: boolean;
}

/** Draws what is asked for; folded branches are open in it. */
export function pictureOf(source: ExportSource, choice: PictureChoice): Picture {
  const { chart, company, badges, root } = source;
  const model = prepareOrgChart(chart, LOCALE, { badges, hideNames: choice.hideNames });
  const head = root === null || !choice.branchOnly ? undefined : model.indexOf.get(root);
  const from = dateLabel(chart.effectiveFrom, LOCALE);
  return chartPicture({
    ...source,
    model,
    forest: head === undefined ? model.forest : branchForest(model.forest, head),
    collapsed: new Set(),
    title: chart.name,
    subtitle:
      chart.kind === "proposed" ? `${company}, proposed from ${from}` : `${company}, from ${from}`,
  });
}

async function fontAt(address: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error("the letters could not be fetched");
  return response.arrayBuffer();
}

export interface FileWork {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (part: number) => void;
}

const named = (name: string, ending: string) => fileName(name, "Org chart", ending);

/** Makes the file and its name. What writes PDF, letters included, is fetched when it is first asked for. */
export async function makeFile(
  picture: Picture,
  { kind, scale }: FileChoice,
  work: FileWork,
): Promise<{ readonly name: string; readonly content: Blob }> {
  const inks = lightInks();
  switch (kind) {
    case "svg": {
      const { svgFile } = await import("@/components/charts/org-chart/export/svg-file");
      const content = new Blob([svgFile(picture, inks)], { type: "image/svg+xml" });
      return { name: named(picture.title, "svg"), content };
    }
    case "png": {
      const { pngFile } = await import("@/components/charts/org-chart/export/png-file");
      const content = await pngFile(picture, inks, scale, work);
      const ending = content.type === "application/zip" ? "zip" : "png";
      return { name: named(picture.title, ending), content };
    }
    case "pdf":
    case "a4":
    case "a3": {
      const { signal } = work;
      const [{ pdfFile }, regular, bold] = await Promise.all([
        import("@/components/charts/org-chart/export/pdf-file"),
        fontAt("/fonts/inter-400.otf", signal),
        fontAt("/fonts/inter-600.otf", signal),
      ]);
      const paper = kind === "pdf" ? "one" : kind;
      const content = await pdfFile(picture, inks, paper, { ...work, fonts: { regular, bold } });
      return { name: named(picture.title, "pdf"), content };
    }
  }
}
