import { type RefObject, useEffect, useRef } from "react";

interface RowScroll {
  readonly list: RefObject<HTMLElement | null>;
  /** Pixels of a row, and of what stays above the rows. */
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly rowOf: (position: number) => number;
  readonly goal: { readonly key: string } | null;
  /** −1 where the goal is not listed. */
  readonly goalPosition: number;
}

/** Brings each new goal to the middle of the list; gives the function that brings a row into sight. */
export function useRowScroll(props: RowScroll) {
  const { list, rowHeight, headHeight, rowOf, goal, goalPosition } = props;
  const shown = useRef<typeof goal>(null);
  useEffect(() => {
    const row = goalPosition < 0 ? -1 : rowOf(goalPosition);
    if (row < 0 || shown.current === goal || list.current === null) return;
    shown.current = goal;
    const above = (list.current.clientHeight - rowHeight) / 2;
    list.current.scrollTo({ top: row * rowHeight - above });
  });

  return (position: number) => {
    const element = list.current;
    if (element === null) return;
    const top = rowOf(position) * rowHeight;
    const room = element.clientHeight - headHeight - rowHeight;
    if (top < element.scrollTop) element.scrollTo({ top });
    else if (top > element.scrollTop + room) element.scrollTo({ top: top - room });
  };
}
