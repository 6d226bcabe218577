import { type RefObject, useLayoutEffect, useState } from "react";

interface Scrolled {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Until it is measured, a list is as large as a laptop's window. */
const AT_FIRST: Scrolled = { top: 0, width: 1_200, height: 800 };

/** What of a list is seen, in steps of a row: a scroll draws again once a row, not at each pixel. */
export function useScrolled(list: RefObject<HTMLElement | null>, step: number): Scrolled {
  const [seen, setSeen] = useState(AT_FIRST);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const measure = () => {
      // What is not laid out has no size, and is not seen either.
      if (element.clientHeight === 0) return;
      const next = {
        top: Math.floor(element.scrollTop / step) * step,
        width: element.clientWidth,
        height: element.clientHeight,
      };
      setSeen((last) =>
        last.top === next.top && last.width === next.width && last.height === next.height
          ? last
          : next,
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [list, step]);

  return seen;
}
