"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useEarlyFile } from "@/components/ui/use-early-file";

interface FileDropProps {
  readonly chosen: string | null;
  readonly reading: boolean;
  readonly onChoose: (file: File) => void;
}

/** Where the file comes in: dropped, or chosen. */
export function FileDrop({ chosen, reading, onChoose }: FileDropProps) {
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
        aria-label="File of the org chart"
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <EmptyState
        sentence={chosen ?? "Drop an export of your HR system here."}
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
        One row a position, with its title and its manager; CSV or XLSX, at most 20&nbsp;MB.
      </EmptyState>
    </div>
  );
}
