import { Menu } from "@/components/ui/menu";

interface RangeMenuProps {
  /** How many quarters there are. */
  readonly all: number;
  readonly isAll: boolean;
  readonly hrefOf: (isAll: boolean) => string;
}

/** Quarters shown unless all are asked for: three years beside the one to come. */
export const SHOWN = 12;

/** The last three years, or everything. */
export function RangeMenu({ all, isAll, hrefOf }: RangeMenuProps) {
  const labels = [`${SHOWN} quarters`, `All ${all} quarters`] as const;
  return (
    <Menu
      label={`Shown: ${isAll ? labels[1] : labels[0]}`}
      trigger={isAll ? labels[1] : labels[0]}
      align="right"
      groups={[
        [false, true].map((wanted, place) => ({
          kind: "link" as const,
          label: labels[place === 0 ? 0 : 1],
          href: hrefOf(wanted),
          current: wanted === isAll,
        })),
      ]}
    />
  );
}
