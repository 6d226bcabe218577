"use client";

import { useCallback, useMemo } from "react";
import { useCommands } from "@/components/shell/commands";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";

interface LetterToolsProps {
  readonly subject: string;
  readonly body: string;
}

/** What can be done with a letter, sent or not: to copy it and to print it. */
export function LetterTools({ subject, body }: LetterToolsProps) {
  const say = useToast();
  const copy = useCallback(async () => {
    try {
      await navigator.clipboard.writeText(`${subject}\n\n${body}\n`);
      say({ text: "Copied as text" });
    } catch {
      say({ text: "The browser did not allow copying. Select the text and copy it." });
    }
  }, [subject, body, say]);
  useCommands(
    useMemo(() => {
      const group = "Letter";
      return [
        { id: "letter print", label: "Print the letter", group, run: () => window.print() },
        { id: "letter copy", label: "Copy the letter as text", group, run: () => void copy() },
      ];
    }, [copy]),
  );
  return (
    <>
      <Button onClick={() => void copy()}>Copy as text</Button>
      <Button onClick={() => window.print()}>Print</Button>
    </>
  );
}
