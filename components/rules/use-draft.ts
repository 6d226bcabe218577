import { useCallback, useRef, useState } from "react";
import { reached } from "@/components/ui/reached";
import { useUnsaved } from "@/components/ui/use-unsaved";
import { editDraftAction } from "@/lib/features/rubric-drafts/actions";
import {
  type DraftInForce,
  draftInForce,
  type RubricDraft,
} from "@/lib/features/rubric-drafts/schema";

/** What is written in a draft, all of it. */
export type Written = Pick<RubricDraft, "name" | "note" | "parameters">;

/** What became of the latest change. */
export type Saving =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  /** Somebody else changed the draft meanwhile: theirs is kept, ours is on the screen. */
  | { readonly kind: "stale"; readonly theirs: DraftInForce }
  | { readonly kind: "refused"; readonly message: string };

interface Steps {
  readonly past: readonly Written[];
  readonly future: readonly Written[];
}

const NO_STEPS: Steps = { past: [], future: [] };

export interface DraftHand {
  readonly written: Written;
  readonly saving: Saving;
  /** Writes what changed and saves it. */
  readonly write: (part: Partial<Written>) => void;
  /** Takes the last change back; null where there is none. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** Saves once more what is on the screen, over what is there. */
  readonly saveMine: () => void;
  /** Shows what somebody else wrote, in place of what is on the screen. */
  readonly takeTheirs: () => void;
  /** The version of the draft once everything is saved; null where something is not. */
  readonly settled: () => Promise<number | null>;
}

/** A draft in hand: every change is saved, one after the other, and can be taken back. */
export function useDraft(workspace: string, draft: RubricDraft): DraftHand {
  const { id: draftId } = draft;
  const [written, setWritten] = useState<Written>(() => ({
    name: draft.name,
    note: draft.note,
    parameters: draft.parameters,
  }));
  const [{ past, future }, setSteps] = useState(NO_STEPS);
  const [saving, setSaving] = useState<Saving>({ kind: "saved" });
  useUnsaved(saving.kind !== "saved");
  // Each save names the version that the one before it made, so they go out one by one.
  const version = useRef(draft.version);
  const last = useRef<Promise<boolean>>(Promise.resolve(true));

  const save = useCallback(
    (next: Written) => {
      setWritten(next);
      setSaving({ kind: "saving" });
      last.current = last.current.then(async () => {
        const input = { draftId, version: version.current, ...next };
        const result = await reached(editDraftAction(workspace, input));
        if (result.ok) {
          version.current = result.value.version;
          setSaving({ kind: "saved" });
          return true;
        }
        const theirs = draftInForce.safeParse(result.current).data;
        setSaving(
          theirs === undefined
            ? { kind: "refused", message: result.message }
            : { kind: "stale", theirs },
        );
        return false;
      });
    },
    [draftId, workspace],
  );

  const step = (from: readonly Written[], next: (rest: readonly Written[]) => Steps) => {
    const to = from.at(-1);
    if (to === undefined) return null;
    return () => {
      setSteps(next(from.slice(0, -1)));
      save(to);
    };
  };

  return {
    written,
    saving,
    write: (part) => {
      setSteps({ past: [...past, written], future: [] });
      save({ ...written, ...part });
    },
    undo: step(past, (rest) => ({ past: rest, future: [...future, written] })),
    redo: step(future, (rest) => ({ past: [...past, written], future: rest })),
    saveMine: () => {
      if (saving.kind === "stale") version.current = saving.theirs.version;
      save(written);
    },
    takeTheirs: () => {
      if (saving.kind !== "stale") return;
      version.current = saving.theirs.version;
      last.current = Promise.resolve(true);
      setWritten(saving.theirs);
      setSteps(NO_STEPS);
      setSaving({ kind: "saved" });
    },
    settled: async () => ((await last.current) ? version.current : null),
  };
}
