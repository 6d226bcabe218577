import { Menu } from "@/components/ui/menu";
import type { MenuItem } from "@/components/ui/menu-entry";

interface SwitcherProps {
  /** What is switched: "Company". */
  readonly label: string;
  readonly current: string;
  readonly groups: readonly (readonly MenuItem[])[];
}

/** The box at the top of the side bar that names where one is. */
export function Switcher({ label, current, groups }: SwitcherProps) {
  return (
    <Menu
      label={`${label}: ${current}`}
      groups={groups}
      triggerClassName="w-full shrink-0 px-2.5 tablet:h-[34px]"
      trigger={<span className="flex-1 truncate text-left">{current}</span>}
    />
  );
}
