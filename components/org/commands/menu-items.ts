import type { Command } from "@/components/ui/command";
import type { MenuItem } from "@/components/ui/menu-entry";

/** A command as a line of a menu. */
export const menuItem = ({ label, shortcut, checked, disabled, run }: Command): MenuItem => ({
  kind: "action",
  label,
  checked,
  disabled,
  shortcut,
  onSelect: run,
});

/** Commands as the groups of a menu, in their order. */
export const menuGroups = (commands: readonly Command[]): readonly (readonly MenuItem[])[] =>
  [...new Set(commands.map(({ group }) => group))].map((group) =>
    commands.filter((command) => command.group === group).map(menuItem),
  );
