import { useMemo } from "react";
import { useCommands } from "@/components/shell/commands";
import type { Command } from "@/components/ui/command";

/** Undo and reset by key and by palette; null where there is nothing to undo, or to reset. */
export function useWhatIfCommands(undo: (() => void) | null, reset: (() => void) | null): void {
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: "what-if undo",
        label: "Undo",
        group: "What-if",
        words: "take back lever",
        shortcut: { key: "z", mod: true },
        ...(undo === null && { disabled: "No lever was moved." }),
        run: () => undo?.(),
      },
      {
        id: "what-if reset",
        label: "Reset all levers",
        group: "What-if",
        words: "as planned begin again",
        ...(reset === null && { disabled: "Nothing differs from the plan." }),
        run: () => reset?.(),
      },
    ],
    [undo, reset],
  );
  useCommands(commands);
}
