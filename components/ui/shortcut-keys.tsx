import { useSyncExternalStore } from "react";
import type { Shortcut } from "@/components/ui/command";
import { hasCommandKey, shortcutText } from "@/components/ui/shortcut";

const never = () => () => {};

interface ShortcutKeysProps {
  readonly shortcut: Shortcut;
  readonly className: string;
}

/** The keys of a shortcut as this keyboard has them, which is known in the browser alone. */
export function ShortcutKeys({ shortcut, className }: ShortcutKeysProps) {
  const keys = useSyncExternalStore(
    never,
    () => shortcutText(shortcut, hasCommandKey()),
    () => "",
  );
  return <kbd className={className}>{keys}</kbd>;
}
