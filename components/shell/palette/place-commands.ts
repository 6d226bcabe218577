import type { NavGroup } from "@/components/shell/navigation";
import { applyTheme, THEME_WORD, THEMES } from "@/components/shell/theme";
import type { Command } from "@/components/ui/command";

interface Place {
  readonly label: string;
  readonly href: string;
}

interface Places {
  /** The screens of where one is. */
  readonly groups: readonly NavGroup[];
  readonly companies: readonly Place[];
  readonly workspaces: readonly Place[];
  readonly go: (href: string) => void;
}

/** Where a person can go from every screen, and how the product looks. */
export function placeCommands({ groups, companies, workspaces, go }: Places): readonly Command[] {
  const to = (group: string) => (place: Place) => ({
    id: `${group} ${place.href}`,
    label: place.label,
    group,
    run: () => go(place.href),
  });
  const screens = groups.flatMap(({ items }) => items);
  // The list of companies is the first screen of this workspace, and stands there already.
  const others = workspaces.filter(({ href }) => screens.every((screen) => screen.href !== href));
  return [
    ...screens.map(to("Go to")),
    ...companies.map(to("Companies")),
    ...others.map(to("Workspaces")),
    ...THEMES.map((theme) => ({
      id: `theme ${theme}`,
      label: `${THEME_WORD[theme]} appearance`,
      group: "Appearance",
      words: "theme dark light night colour",
      run: () => applyTheme(theme),
    })),
  ];
}
