import { Figures } from "@/components/ui/figures";
import { Notice } from "@/components/ui/notice";
import type { SheetLook } from "@/lib/format/chart-look";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";

/** What the file would make, or that it makes nothing as it is. */
export function ImportFigures({ figures }: Pick<SheetLook, "figures">) {
  if (figures === null)
    return (
      <div className="mt-6">
        <Notice kind="trouble">
          <b>This makes no chart yet.</b> Correct the columns below, or mend the rows and choose the
          file again.
        </Notice>
      </div>
    );
  const { positions, open, tops, notEstablished, unknownLevels, leftOut } = figures;
  const out = leftOut === 0 ? "" : `; ${counted(leftOut, "row", "rows", LOCALE)} left out`;
  return (
    <Figures
      figures={[
        { term: "Positions", value: positions, note: `${open} of them open${out}` },
        { term: "At the top", value: tops, note: "Nobody above them" },
        {
          term: "Lines not established",
          value: notEstablished,
          note: "The file does not say who is above",
        },
        { term: "Level not known", value: unknownLevels, note: "Their title does not tell" },
      ]}
    />
  );
}
