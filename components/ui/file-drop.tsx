"use client";

import { type ReactNode, useRef } from "react";
import { Button } from "./button";
import { EmptyState } from "./empty-state";
import { useEarlyFile } from "./use-early-file";

interface FileDropProps {
  /** What the file is, for who cannot see where it goes. */
  readonly label: string;
  /** Asks for the file while none is chosen. */
  readonly prompt: string;
  /** The chosen file's name. */
  readonly chosen: string | null;
  readonly reading: boolean;
  readonly onChoose: (file: File) => void;
  /** What such a file holds. */
  readonly children: ReactNode;
}

/** Where a table comes in as a file: dropped, or chosen. */
export function FileDrop({ label, prompt, chosen, reading, onChoose, children }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  useEarlyFile(input, onChoose);
  const take = (file: File | undefined) => file !== undefined && onChoose(file);

  return (
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files[0]);
      }}
      className="mt-8 rounded-panel border border-dashed border-control px-6 py-8"
    >
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx"
        className="sr-only"
        aria-label={label}
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <EmptyState
        sentence={chosen ?? prompt}
        actions={
          <Button
            kind={chosen === null ? "primary" : "secondary"}
            onClick={() => input.current?.click()}
            busy={reading ? "Reading…" : undefined}
          >
            {chosen === null ? "Choose a file" : "Choose another file"}
          </Button>
        }
      >
        {children}
      </EmptyState>
    </div>
  );
}
