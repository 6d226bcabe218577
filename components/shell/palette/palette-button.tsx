"use client";

import { useOpenPalette } from "@/components/shell/palette/palette-provider";
import { buttonClass } from "@/components/ui/button-class";
import { classes } from "@/components/ui/classes";
import { closePopovers } from "@/components/ui/close-popovers";
import { ShortcutKeys } from "@/components/ui/shortcut-keys";

/** “Search  Ctrl+K” */
export function PaletteButton({ className }: { readonly className?: string }) {
  const open = useOpenPalette();
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
      <ShortcutKeys
        shortcut={{ key: "k", mod: true }}
        className="font-sans font-normal text-ink-3"
      />
    </button>
  );
}
