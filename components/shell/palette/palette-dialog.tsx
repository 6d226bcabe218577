"use client";

import { type ComponentType, useLayoutEffect, useRef, useState } from "react";
import { PALETTE_FIELD, PALETTE_FIELD_CLASS } from "@/components/shell/palette/palette-field";
import type { PaletteProps } from "@/components/shell/palette/palette";
import type { Command } from "@/components/ui/command";

interface PaletteDialogProps {
  /** Null while it is fetched; what is typed meanwhile is handed on to it. */
  readonly list: ComponentType<PaletteProps> | null;
  readonly places: readonly Command[];
  readonly onClose: () => void;
}

/** The palette's window, there with the key that opens it. The platform traps the focus. */
export function PaletteDialog({ list: List, places, onClose }: PaletteDialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const [early, setEarly] = useState("");

  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={ref}
      aria-label="Search and commands"
      onClose={onClose}
      // A press beside the panel lands on the dialog itself.
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className="mx-auto mt-[12dvh] mb-0 max-h-[70dvh] w-140 max-w-[calc(100vw-32px)] flex-col overflow-hidden rounded-panel bg-raised p-0 text-small text-ink shadow-float backdrop:bg-veil open:flex"
    >
      {List === null ? (
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field is what the dialog is for
          autoFocus
          type="search"
          aria-label={PALETTE_FIELD}
          placeholder={PALETTE_FIELD}
          value={early}
          onChange={(event) => setEarly(event.target.value)}
          className={PALETTE_FIELD_CLASS}
        />
      ) : (
        <List places={places} first={early} onClose={onClose} />
      )}
    </dialog>
  );
}
