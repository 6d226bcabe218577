"use client";

import { type ReactNode, useLayoutEffect, useId, useRef } from "react";

interface DialogProps {
  readonly open: boolean;
  /** Asked for by Escape and by the Close button; set `open` to false here. */
  readonly onClose: () => void;
  /** A serif sentence that says what is asked. */
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the primary one first. */
  readonly actions?: ReactNode;
}

/** A question that stops the page. The platform traps the focus and hands it back on closing. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!open || dialog === null) return undefined;
    dialog.showModal();
    return () => dialog.close();
  }, [open]);

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={(event) => {
        // Only Escape closes it while it should be open; our own close() is no news.
        if (open && !event.currentTarget.open) onClose();
      }}
      className="m-auto max-h-[calc(100dvh-32px)] w-120 max-w-[calc(100vw-32px)] overflow-y-auto rounded-panel bg-raised p-6 text-small text-ink shadow-float backdrop:bg-veil"
    >
      {open && (
        <>
          <h2 id={titleId} className="mb-3 font-serif text-panel font-normal text-balance">
            {title}
          </h2>
          {children}
          {actions !== undefined && <div className="mt-6 flex flex-wrap gap-2.5">{actions}</div>}
        </>
      )}
    </dialog>
  );
}
