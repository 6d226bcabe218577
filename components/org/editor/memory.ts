import type { Edit, Step } from "./edit";

/** What can be taken back and done again. */
export interface Steps {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** What outlives a reload, for one chart. */
export interface Memory {
  /** Edits of any tab that are not known to be stored. */
  readonly unsaved: () => readonly Edit[];
  /** Keeps our queue beside what other tabs left; `gone` is stored or given up. */
  readonly keepUnsaved: (queue: readonly Edit[], gone: ReadonlySet<string>) => void;
  readonly steps: () => Steps;
  readonly keepSteps: (steps: Steps) => void;
}

const NO_STEPS: Steps = { done: [], undone: [] };

/** What this file wrote, and nobody else writes under these names. */
function readBack(storage: Storage, name: string): unknown {
  try {
    return JSON.parse(storage.getItem(name) ?? "null");
  } catch {
    return null;
  }
}

/** False where the browser has no room or keeps nothing. */
function write(storage: Storage, name: string, kept: unknown): boolean {
  try {
    storage.setItem(name, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Unsaved edits live with the browser, what can be taken back with the tab. */
export function browserMemory(chartId: string): Memory {
  const unsavedName = `titleworthy/1/unsaved/${chartId}`;
  const stepsName = `titleworthy/1/steps/${chartId}`;
  const unsaved = () => (readBack(localStorage, unsavedName) as readonly Edit[] | null) ?? [];
  return {
    unsaved,
    keepUnsaved: (queue, gone) => {
      const own = new Set(queue.map(({ id }) => id));
      const others = unsaved().filter(({ id }) => !own.has(id) && !gone.has(id));
      const all = [...others, ...queue];
      if (all.length === 0) localStorage.removeItem(unsavedName);
      else write(localStorage, unsavedName, all);
    },
    steps: () => (readBack(sessionStorage, stepsName) as Steps | null) ?? NO_STEPS,
    keepSteps: ({ done, undone }) => {
      // Where the tab's storage is full, a reload remembers the latest half, then none.
      const latest = { done: done.slice(-Math.ceil(done.length / 2)), undone: [] };
      if (!write(sessionStorage, stepsName, { done, undone }))
        if (!write(sessionStorage, stepsName, latest)) sessionStorage.removeItem(stepsName);
    },
  };
}
