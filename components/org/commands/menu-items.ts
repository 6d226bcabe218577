import type { Command } from "@/components/ui/command";
import type { MenuItem } from "@/components/ui/menu-entry";
import { hasCommandKey, shortcutText } from "@/components/ui/shortcut";

/** A command as a line of a menu. */
export const menuItem = ({ label, shortcut, disabled, run }: Command): MenuItem => ({
  kind: "action",
  label,
  disabled,
  keys: shortcut === undefined ? undefined : shortcutText(shortcut, hasCommandKey()),
  onSelect: run,
});
