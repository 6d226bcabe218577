"use client";

import { useEffect, useRef, useState } from "react";
import { LetterPage } from "./letter-page";

interface LetterSheetProps {
  readonly subject: string;
  readonly body: string;
  readonly foot: readonly string[];
}

const MM = 96 / 25.4;
/** A4 without its margins and the line that names the page, in the browser’s pixels. */
const ROOM = 264 * MM;

/** The page beside the editor; a copy of the printed width tells whether it is one. */
export function LetterSheet({ subject, body, foot }: LetterSheetProps) {
  const copy = useRef<HTMLDivElement>(null);
  const [fits, setFits] = useState(true);
  useEffect(() => {
    const page = copy.current;
    if (page === null) return undefined;
    const observer = new ResizeObserver(() => setFits(page.offsetHeight <= ROOM));
    observer.observe(page);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="min-w-0">
      {!fits && (
        <p role="status" className="mb-3 text-small text-ink-2 print:hidden">
          This is more than one page of A4. A letter that is read fits on one.
        </p>
      )}
      <div className="max-w-168 border border-rule-2 bg-paper px-5 py-6 text-small tablet:px-11 tablet:py-10 print:max-w-none print:border-0 print:p-0 print:text-[length:inherit]">
        <LetterPage subject={subject} body={body} foot={foot} />
      </div>
      <div
        aria-hidden="true"
        inert
        className="invisible absolute top-0 left-0 -z-10 h-0 w-[180mm] overflow-hidden text-[10pt]/5 print:hidden"
      >
        <div ref={copy}>
          <LetterPage subject={subject} body={body} foot={foot} />
        </div>
      </div>
    </div>
  );
}
