import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Quarter } from "@/lib/domain/quarter";
import { listed } from "@/lib/format/list";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";

interface NoVerdictProps {
  /** The screen it stands on. */
  readonly over: "Changes" | "Scenarios" | "Timeline" | "Verdict" | "What-if";
  readonly root: string;
  readonly inEntry: readonly Quarter[];
  readonly mayWrite: boolean;
}

/** No complete quarter yet: what to do for the first verdict. */
export function NoVerdict({ over, root, inEntry, mayWrite }: NoVerdictProps) {
  const waiting = inEntry.length > 0;
  return (
    <EmptyState
      heading
      over={over}
      sentence={
        waiting
          ? "Mark a quarter complete to see the first verdict."
          : "Paste four quarters of revenue to see the first verdict."
      }
      actions={
        mayWrite && (
          <>
            <LinkButton kind="primary" href={`${root}/revenue`}>
              {waiting ? "Open the revenue" : "Enter revenue"}
            </LinkButton>
            <LinkButton href={`${root}/chart/import`}>Import an org chart</LinkButton>
            <LinkButton href={`${root}/evidence`}>Record evidence</LinkButton>
          </>
        )
      }
    >
      {waiting
        ? `${listed(inEntry.toSorted((a, b) => a - b).map(quarterLabel), LOCALE)} ${inEntry.length === 1 ? "is" : "are"} in entry. A half-typed quarter would read as whatever was typed first, so it counts once somebody says it is complete.`
        : "A verdict reads three things: revenue by motion, the org chart in force, and a handful of answers about the board, the seat and the mandate. What is missing stays unknown; it never counts as no."}
    </EmptyState>
  );
}
