import { Menu } from "@/components/ui/menu";
import type { Chart } from "@/lib/domain/org/chart";
import { dateLabel } from "@/lib/format/date";
import { LOCALE } from "@/lib/format/locale";

interface ChartMenuProps {
  readonly root: string;
  readonly charts: readonly Pick<Chart, "key" | "name" | "kind" | "effectiveFrom">[];
  readonly shown: string;
  readonly inForceKey: string | null;
}

/** Which chart is shown: the actual ones by their day, the latest first, then the proposed ones. */
export function ChartMenu({ root, charts, shown, inForceKey }: ChartMenuProps) {
  const items = (kind: Chart["kind"]) =>
    charts
      .filter((chart) => chart.kind === kind)
      .toReversed()
      .map(({ key, name, effectiveFrom }) => ({
        kind: "link" as const,
        label: `${name}, from ${dateLabel(effectiveFrom, LOCALE)}${key === inForceKey ? ", in force" : ""}`,
        href: `${root}/chart?${new URLSearchParams({ chart: key }).toString()}`,
        current: key === shown,
      }));
  const chart = charts.find(({ key }) => key === shown);
  const groups = [items("actual"), items("proposed")].filter((group) => group.length > 0);
  return (
    <Menu
      label={`Chart ${chart?.name ?? ""}`}
      trigger={<span className="max-w-44 truncate">{chart?.name}</span>}
      groups={groups}
      align="right"
    />
  );
}
