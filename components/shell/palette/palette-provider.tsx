"use client";

import dynamic from "next/dynamic";
import { createContext, type ReactNode, use, useMemo, useState } from "react";
import { useCommands } from "@/components/shell/commands";
import type { Command } from "@/components/ui/command";

/** Fetched when it is first opened: no page pays for it. */
const Palette = dynamic(() => import("./palette").then((file) => file.Palette), { ssr: false });

const Open = createContext<() => void>(() => {});

/** Opens the command palette of this screen. */
export const useOpenPalette = (): (() => void) => use(Open);

interface PaletteProviderProps {
  readonly places: readonly Command[];
  readonly children: ReactNode;
}

/** Puts the palette over every screen, behind Ctrl+K. */
export function PaletteProvider({ places, children }: PaletteProviderProps) {
  const [isOpen, setIsOpen] = useState(false);
  const open = () => setIsOpen(true);
  useCommands(
    useMemo(
      () => [
        {
          id: "palette",
          label: "Search and commands",
          group: "Help",
          shortcut: { key: "k", mod: true, everywhere: true },
          searchOnly: true,
          run: () => setIsOpen((last) => !last),
        },
      ],
      [],
    ),
  );
  return (
    <Open value={open}>
      {children}
      {isOpen && <Palette places={places} onClose={() => setIsOpen(false)} />}
    </Open>
  );
}
