import type { Shortcut } from "@/components/ui/command";

export type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Whether a key press is this shortcut and nothing more. */
export function isPressed(event: Pressed, { key, mod = false, shift = false }: Shortcut): boolean {
  if (event.altKey || (event.ctrlKey || event.metaKey) !== mod) return false;
  // A sign such as "?" is typed with Shift on some keyboards and without on others.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  return event.key.toLowerCase() === key.toLowerCase() && (isSign || event.shiftKey === shift);
}

const NAMES: Readonly<Record<string, string>> = {
  " ": "Space",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ContextMenu: "Menu key",
  Delete: "Del",
  Escape: "Esc",
};

/** `Ctrl+Shift+Z`, or `⇧⌘Z` where a Command key stands for Ctrl. */
export function shortcutText(
  { key, mod = false, shift = false }: Shortcut,
  isMac: boolean,
): string {
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (isMac) return `${shift ? "⇧" : ""}${mod ? "⌘" : ""}${name}`;
  return [...(mod ? ["Ctrl"] : []), ...(shift ? ["Shift"] : []), name].join("+");
}

/** Whether this browser's keyboard has a Command key; false on the server. */
export const hasCommandKey = (): boolean =>
  typeof navigator === "object" && /Mac|iP(hone|ad|od)/.test(navigator.userAgent);
