/** Said where something waits for a text that cannot be saved. */
export const LETTER_UNSAVED = "The letter is not saved yet. Look at it first.";

type Save = () => Promise<boolean>;

let open: Save | null = null;

/** Tells how the draft on this page is saved; gives the way to end that. */
export function keepOpenDraft(save: Save): () => void {
  open = save;
  return () => {
    if (open === save) open = null;
  };
}

/** Saves the draft on this page, where there is one, before another letter takes its place. */
export const saveOpenDraft: Save = () => open?.() ?? Promise.resolve(true);
