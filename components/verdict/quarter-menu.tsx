import { Menu } from "@/components/ui/menu";

interface QuarterMenuProps {
  readonly root: string;
  /** Latest first. */
  readonly quarters: readonly { readonly key: string; readonly label: string }[];
  readonly shown: string;
}

/** Which close is judged; the latest has no address of its own. */
export function QuarterMenu({ root, quarters, shown }: QuarterMenuProps) {
  const items = quarters.map(({ key, label }, place) => ({
    kind: "link" as const,
    label,
    href: place === 0 ? root : `${root}?quarter=${key}`,
    current: key === shown,
  }));
  const trigger = quarters.find(({ key }) => key === shown)?.label ?? shown;
  return <Menu label={`Quarter ${trigger}`} trigger={trigger} groups={[items]} align="right" />;
}
