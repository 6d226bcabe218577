import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { NavList } from "@/components/shell/nav-list";
import { type NavGroup, SIDE_BAR_ID } from "@/components/shell/navigation";
import { PaletteButton } from "@/components/shell/palette/palette-button";

interface SideBarProps {
  readonly switcher?: ReactNode;
  readonly groups: readonly NavGroup[];
  readonly foot: ReactNode;
}

/** Stands at the left on wide screens; on narrower ones the same element opens as a popover. */
export function SideBar({ switcher, groups, foot }: SideBarProps) {
  return (
    <aside
      id={SIDE_BAR_ID}
      popover="auto"
      aria-label="Side bar"
      className="fixed inset-y-0 left-0 m-0 h-dvh max-h-none w-68 flex-col gap-5 overflow-y-auto border-r border-rule bg-canvas px-3 py-5 text-small text-ink backdrop:bg-veil open:flex desktop:sticky desktop:top-0 desktop:flex desktop:w-auto print:hidden"
    >
      <Brand className="px-2" />
      {switcher}
      <PaletteButton className="justify-start tablet:hidden" />
      <NavList groups={groups} />
      <div className="mt-auto px-2.5 text-micro text-ink-3">{foot}</div>
    </aside>
  );
}
