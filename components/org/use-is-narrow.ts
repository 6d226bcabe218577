import { useSyncExternalStore } from "react";

/** Below the tablet's width, where a chart is a list. */
const NARROW = "(max-width: 759px)";

function watch(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether the window is a phone's; false on the server. */
export const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    watch,
    () => matchMedia(NARROW).matches,
    () => false,
  );
