"use client";

import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { useCommands } from "@/components/shell/commands";
import { PaletteDialog } from "@/components/shell/palette/palette-dialog";
import type { Command } from "@/components/ui/command";

const Open = createContext<() => void>(() => {});

/** Opens the command palette of this screen. */
export const useOpenPalette = (): (() => void) => use(Open);

type Palette = (typeof import("./palette"))["Palette"];

/** Fetched when it is first wanted: no page pays for it. */
const fetchPalette = () => import("./palette").then((file) => file.Palette);

interface PaletteProviderProps {
  readonly places: readonly Command[];
  readonly children: ReactNode;
}

/** Puts the palette over every screen, behind Ctrl+K. */
export function PaletteProvider({ places, children }: PaletteProviderProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [Fetched, setFetched] = useState<Palette | null>(null);
  const [acts] = useState(() => {
    const fetch = () => void fetchPalette().then((palette) => setFetched(() => palette));
    const open = () => {
      fetch();
      setIsOpen(true);
    };
    return { fetch, open, close: () => setIsOpen(false) };
  });
  // Ctrl goes down a moment before K does: by then the palette is on its way.
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Control" || key === "Meta") acts.fetch();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [acts]);
  useCommands(
    useMemo(
      () => [
        {
          id: "palette",
          label: "Search and commands",
          group: "Help",
          shortcut: { key: "k", mod: true, everywhere: true },
          searchOnly: true,
          run: () => (isOpen ? acts.close() : acts.open()),
        },
      ],
      [acts, isOpen],
    ),
  );
  return (
    <Open value={acts.open}>
      {children}
      {isOpen && <PaletteDialog list={Fetched} places={places} onClose={acts.close} />}
    </Open>
  );
}
