"use client";

import dynamic from "next/dynamic";
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { useCommands } from "@/components/shell/commands";
import type { Command } from "@/components/ui/command";

/** Fetched when it is first wanted: no page pays for it. */
const fetchPalette = () => import("./palette");
const Palette = dynamic(() => fetchPalette().then((file) => file.Palette), { ssr: false });

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
  // Ctrl goes down a moment before K does: by then the palette is on its way.
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Control" || key === "Meta") void fetchPalette();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
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
