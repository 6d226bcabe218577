import { chartPicture } from "@/components/charts/org-chart/export/chart-picture";
import { lightInks } from "@/components/charts/org-chart/export/light-inks";
import { svgFile } from "@/components/charts/org-chart/export/svg-file";
import { modeFor } from "@/components/org/mode-for";
import { usePrinting } from "@/components/ui/use-printing";
import type { Overlay } from "@/lib/domain/org/overlay";
import { LOCALE } from "@/lib/format/locale";
import { prepareOverlay } from "./prepare-overlay";

interface PrintedComparisonProps {
  readonly overlay: Overlay;
  readonly kept: ReadonlySet<string>;
  /** The names of the two charts. */
  readonly before: string;
  readonly after: string;
}

const NONE: ReadonlySet<string> = new Set();

function drawn({ overlay, kept, before, after }: PrintedComparisonProps): string {
  const { model, folded } = prepareOverlay({ overlay, opened: NONE, kept, locale: LOCALE });
  const picture = chartPicture({
    model,
    forest: model.forest,
    mode: modeFor(model.cards.length),
    collapsed: new Set(folded.flatMap((key) => model.indexOf.get(key) ?? [])),
    colourBy: "none",
    figures: false,
    lit: NONE,
    title: after,
    subtitle: `Changes from ${before}`,
  });
  return svgFile(picture, lightInks());
}

/** On paper the changes are one whole picture: nothing to pan, as wide as the sheet. */
export function PrintedComparison(props: PrintedComparisonProps) {
  if (!usePrinting()) return null;
  return (
    <div
      className="mt-4 hidden print:block [&_svg]:h-auto [&_svg]:max-h-[180mm] [&_svg]:max-w-full"
      // Written by our own hand, every text in it escaped.
      dangerouslySetInnerHTML={{ __html: drawn(props) }}
    />
  );
}
