import { useCallback, useRef } from "react";
import { useReason } from "@/components/restatements/reason-provider";
import type { Quarter } from "@/lib/domain/quarter";

export type ExplainQuarters = ReturnType<typeof useQuarterReasons>;

/**
 * Asks why closed quarters change, of each once for as long as the page is open: a correction takes
 * several steps, and its reason goes with all of them.
 */
export function useQuarterReasons() {
  const explain = useReason();
  const given = useRef(new Map<Quarter, string>());
  return useCallback(
    <Answer extends { readonly ok: boolean }>(
      quarters: readonly Quarter[],
      work: (reason: string | null) => Promise<Answer>,
    ) =>
      explain(async (asked) => {
        const known = new Set(quarters.map((quarter) => given.current.get(quarter)));
        const [first] = known;
        const answer = await work(
          asked ?? (known.size === 1 && first !== undefined ? first : null),
        );
        if (asked !== null && answer.ok)
          for (const quarter of quarters) given.current.set(quarter, asked);
        return answer;
      }),
    [explain],
  );
}
