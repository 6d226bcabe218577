import { Figures } from "@/components/ui/figures";
import { Notice } from "@/components/ui/notice";
import type { ChartPreview } from "@/lib/features/charts/schema";

/** What the file would make, or that it makes nothing as it is. */
export function ImportFigures({ figures }: Pick<ChartPreview, "figures">) {
  if (figures === null)
    return (
      <div className="mt-6">
        <Notice kind="trouble">
          <b>Nothing was imported.</b> Correct the columns below, or mend the rows and choose the
          file again.
        </Notice>
      </div>
    );
  const { positions, open, tops, notEstablished, unknownLevels } = figures;
  return (
    <Figures
      figures={[
        { term: "Positions", value: positions, note: `${open} of them open` },
        { term: "At the top", value: tops, note: "Nobody above them" },
        {
          term: "Lines not established",
          value: notEstablished,
          note: "Their manager is not in the file",
        },
        { term: "Level not known", value: unknownLevels, note: "Their title does not tell" },
      ]}
    />
  );
}
