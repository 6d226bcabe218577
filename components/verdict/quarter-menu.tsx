import { Menu } from "@/components/ui/menu";
import { StatusShape } from "@/components/ui/status-shape";

interface QuarterMenuProps {
  readonly root: string;
  /** Latest first. */
  readonly quarters: readonly {
    readonly key: string;
    readonly label: string;
    readonly closed: boolean;
  }[];
  readonly shown: string;
}

/** Which close is judged; the latest has no address of its own. A closed one carries a lock. */
export function QuarterMenu({ root, quarters, shown }: QuarterMenuProps) {
  const items = quarters.map(({ key, label, closed }, place) => ({
    kind: "link" as const,
    label: closed ? `${label}, closed` : label,
    href: place === 0 ? root : `${root}?quarter=${key}`,
    current: key === shown,
  }));
  const here = quarters.find(({ key }) => key === shown);
  const label = here?.label ?? shown;
  return (
    <Menu
      label={here?.closed === true ? `Quarter ${label}, closed` : `Quarter ${label}`}
      trigger={
        <>
          {here?.closed === true && <StatusShape status="closed" />}
          {label}
        </>
      }
      groups={[items]}
      align="right"
    />
  );
}
