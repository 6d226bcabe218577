import type { ReactNode } from "react";
import { CommandsProvider } from "@/components/shell/commands";
import type { NavGroup, NavItem } from "@/components/shell/navigation";
import { PaletteProvider } from "@/components/shell/palette/palette-provider";
import { SideBar } from "@/components/shell/side-bar";
import { TabBar } from "@/components/shell/tab-bar";
import type { Command } from "@/components/ui/command";
import { ReasonProvider } from "@/components/restatements/reason-provider";
import { ToastProvider } from "@/components/ui/toast";

interface AppShellProps {
  /** Usually a `Switcher`. */
  readonly switcher?: ReactNode;
  readonly groups: readonly NavGroup[];
  /** Who is signed in and where, under the navigation. */
  readonly foot: ReactNode;
  /** At most four screens for the phone's bottom bar. */
  readonly tabs: readonly NavItem[];
  /** Where the palette leads from every screen. */
  readonly places: readonly Command[];
  /** A `Page`. */
  readonly children: ReactNode;
}

/** The frame of every signed-in screen: skip link, side bar, page, bottom bar. */
export function AppShell({ switcher, groups, foot, tabs, places, children }: AppShellProps) {
  return (
    <CommandsProvider>
      <PaletteProvider places={places}>
        <div className="min-h-dvh desktop:grid desktop:grid-cols-[208px_minmax(0,1fr)] print:block">
          <a
            href="#main"
            className="fixed top-2 left-2 z-20 -translate-y-20 rounded-control bg-button px-3 py-2 text-small text-on-button no-underline focus:translate-y-0 print:hidden"
          >
            Skip to content
          </a>
          <SideBar switcher={switcher} groups={groups} foot={foot} />
          <div className="min-w-0">
            <ToastProvider>
              <ReasonProvider>{children}</ReasonProvider>
            </ToastProvider>
          </div>
          <TabBar items={tabs} groups={groups} />
        </div>
      </PaletteProvider>
    </CommandsProvider>
  );
}
