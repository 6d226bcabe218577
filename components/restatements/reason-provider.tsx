"use client";

import { createContext, type ReactNode, use, useCallback, useState } from "react";
import { reached } from "@/components/ui/reached";
import { closedRefusal } from "@/lib/features/restatements/schema";
import { ReasonDialog } from "./reason-dialog";

/** What an action or a route answers. */
interface Answer {
  readonly ok: boolean;
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly fields?: Readonly<Record<string, string>> | undefined;
  readonly current?: unknown;
}

/** Does the work without a reason, and with one where something closed would change by it. */
type Explain = <Given extends Answer>(
  work: (reason: string | null) => Promise<Given>,
  /** What else is worth knowing before a reason is given. */
  hint?: string,
) => Promise<Given | Awaited<ReturnType<typeof reached<Given>>>>;

interface Question {
  readonly closed: string;
  readonly hint: string | undefined;
  /** Why the reason did not get through; null where it did. */
  readonly give: (reason: string) => Promise<string | null>;
  readonly cancel: () => void;
}

const ReasonContext = createContext<Explain | null>(null);

/** Gives the function that asks why something closed changes, when the server wants to know. */
export function useReason(): Explain {
  const explain = use(ReasonContext);
  if (explain === null) throw new Error("a reason is asked for within a ReasonProvider");
  return explain;
}

/** The closed quarters that a refused change touches, in a sentence; null of any other answer. */
function closedOf({ ok, code, current }: Answer): string | null {
  if (ok || code !== "CLOSED") return null;
  return closedRefusal.safeParse(current).data?.closed ?? null;
}

/** Why the reason itself was not taken; null where it was, whatever became of the change. */
function troubleOf({ ok, code, message, fields }: Answer): string | null {
  if (ok) return null;
  const field = fields?.["reason"];
  if (field !== undefined) return field;
  return code === "UNKNOWN" ? (message ?? "") : null;
}

/**
 * Asks for reasons. A change that is not explained comes back refused as it was, so whoever sent it
 * keeps what was typed.
 */
export function ReasonProvider({ children }: { readonly children: ReactNode }) {
  const [questions, setQuestions] = useState<readonly Question[]>([]);

  const explain = useCallback<Explain>(async (work, hint) => {
    const first = await reached(work(null));
    const closed = closedOf(first);
    if (closed === null) return first;
    return new Promise((resolve) => {
      const settle = (answer: typeof first) => {
        setQuestions((asked) => asked.filter((one) => one !== question));
        resolve(answer);
      };
      const question: Question = {
        closed,
        hint,
        give: async (reason) => {
          const answer = await reached(work(reason));
          const trouble = troubleOf(answer);
          if (trouble === null) settle(answer);
          return trouble;
        },
        cancel: () => settle(first),
      };
      setQuestions((asked) => [...asked, question]);
    });
  }, []);

  const [question] = questions;
  return (
    <ReasonContext value={explain}>
      {children}
      {question !== undefined && <ReasonDialog {...question} />}
    </ReasonContext>
  );
}
