import { Chevrons } from "@/components/ui/chevrons";
import { Menu, type MenuItem } from "@/components/ui/menu";

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
      triggerClassName="w-full shrink-0 justify-between px-2.5 tablet:h-[34px]"
      trigger={
        <>
          <span className="truncate">{current}</span>
          <Chevrons />
        </>
      }
    />
  );
}
