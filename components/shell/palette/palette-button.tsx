"use client";

import { useSyncExternalStore } from "react";
import { useOpenPalette } from "@/components/shell/palette/palette-provider";
import { buttonClass } from "@/components/ui/button-class";
import { classes } from "@/components/ui/classes";
import { closePopovers } from "@/components/ui/close-popovers";
import { hasCommandKey, shortcutText } from "@/components/ui/shortcut";

const never = () => () => {};

/** “Search  Ctrl K”; the key's name is known in the browser alone. */
export function PaletteButton({ className }: { readonly className?: string }) {
  const open = useOpenPalette();
  const keys = useSyncExternalStore(
    never,
    () => shortcutText({ key: "k", mod: true }, hasCommandKey()),
    () => "",
  );
  return (
    <button
      type="button"
      onClick={(event) => {
        closePopovers(event.currentTarget);
        open();
      }}
      className={classes(buttonClass("quiet"), className)}
    >
      <span className="text-ink-2">Search</span>
      <kbd className="font-sans font-normal text-ink-3">{keys}</kbd>
    </button>
  );
}
