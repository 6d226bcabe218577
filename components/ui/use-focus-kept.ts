import { useEffect, useRef } from "react";

/** A row that goes with the focus in it leaves the focus to its list's heading, not to the page's top. */
export function useFocusKept(headingId: string, rows: number): void {
  const last = useRef(rows);
  useEffect(() => {
    const isFewer = rows < last.current;
    last.current = rows;
    if (isFewer && document.activeElement === document.body)
      // The last row may take its heading with it.
      (document.getElementById(headingId) ?? document.getElementById("main"))?.focus({
        preventScroll: true,
      });
  }, [headingId, rows]);
}
