import type { ChartCommandName } from "@/components/charts/org-chart/chart-gestures";
import { shortcutOf } from "@/components/charts/org-chart/keyboard-keys";
import type { Command } from "@/components/ui/command";
import { hasCommandKey, shortcutText } from "@/components/ui/shortcut";

/** What ties a command to the keys of the chart and its outline: one record answers to both. */
export function keyed(name: ChartCommandName): Pick<Command, "id" | "shortcut"> {
  const shortcut = shortcutOf(name);
  return shortcut === undefined ? { id: name } : { id: name, shortcut };
}

/** The keys of a command as this keyboard has them; empty where it has none. */
export function keysText(name: ChartCommandName): string {
  const shortcut = shortcutOf(name);
  return shortcut === undefined ? "" : shortcutText(shortcut, hasCommandKey());
}
