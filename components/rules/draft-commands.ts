import type { Command } from "@/components/ui/command";
import type { DraftHand } from "./use-draft";

interface DraftActs extends Pick<DraftHand, "undo" | "redo"> {
  readonly tryIt: () => void;
  /** Null where the reader may not publish. */
  readonly publish: (() => void) | null;
}

const NOTHING = () => {};

/** What can be done to a draft, for the palette and the keys. */
export function draftCommands({ undo, redo, tryIt, publish }: DraftActs): readonly Command[] {
  const group = "Draft of rules";
  return [
    {
      id: "draft-undo",
      label: "Undo",
      group,
      shortcut: { key: "z", mod: true },
      words: "take back",
      ...(undo === null && { disabled: "Nothing was changed in this session." }),
      run: undo ?? NOTHING,
    },
    {
      id: "draft-redo",
      label: "Redo",
      group,
      shortcut: { key: "z", mod: true, shift: true },
      words: "do again",
      ...(redo === null && { disabled: "Nothing was taken back." }),
      run: redo ?? NOTHING,
    },
    {
      id: "draft-try",
      label: "Try it on every close",
      group,
      words: "backtest what would change",
      run: tryIt,
    },
    ...(publish === null
      ? []
      : [{ id: "draft-publish", label: "Publish…", group, words: "version", run: publish }]),
  ];
}
