"use client";

import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

interface Toast {
  readonly text: string;
  /** Kept on screen until pressed, dismissed or replaced. */
  readonly undo?: () => void;
}

const SHOWN_MS = 6_000;

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** Gives the function that says what was just done: "Quarter saved", with Undo where there is one. */
export const useToast = (): ((toast: Toast) => void) => use(ToastContext);

/** Holds one line at the foot of the window, read out as it changes. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);

  useEffect(() => {
    if (toast === null || toast.undo !== undefined) return undefined;
    const timer = setTimeout(() => setToast(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);

  return (
    <ToastContext value={setToast}>
      {children}
      <output className="pointer-events-none fixed inset-x-5 bottom-18 z-20 flex justify-center tablet:bottom-6 print:hidden">
        {toast !== null && (
          <span className="pointer-events-auto flex items-center gap-2 rounded-control bg-raised py-2 pr-2 pl-4 text-small shadow-float">
            <span className="mr-2">{toast.text}</span>
            {toast.undo !== undefined && (
              <Button
                onClick={() => {
                  toast.undo?.();
                  setToast(null);
                }}
              >
                Undo
              </Button>
            )}
            <Button kind="quiet" onClick={() => setToast(null)}>
              Dismiss
            </Button>
          </span>
        )}
      </output>
    </ToastContext>
  );
}
