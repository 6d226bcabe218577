import { Button } from "@/components/ui/button";
import type { DecisionView } from "./prepare-decision";
import type { PlanActs } from "./use-plan-acts";

interface WithdrawnListProps {
  readonly decisions: readonly DecisionView[];
  readonly acts: PlanActs | null;
}

/** Decisions that were taken out of the plan; they are kept and count no more. */
export function WithdrawnList({ decisions, acts }: WithdrawnListProps) {
  if (decisions.length === 0) return null;
  return (
    <details className="mt-8 text-small print:hidden">
      <summary className="w-fit cursor-pointer py-[11px] text-ink-3 hover:text-ink tablet:py-0">
        {decisions.length} withdrawn
      </summary>
      <ul className="mt-2">
        {decisions.map((view) => (
          <li
            key={view.id}
            className="flex flex-wrap items-center justify-between gap-4 border-t border-rule py-2.5"
          >
            <span className="text-ink-2">
              {view.sentence}, {view.day}, {view.said.owner}
            </span>
            {acts !== null && (
              <Button
                onClick={() => void acts.withdraw(view, false)}
                aria-label={`Put back: ${view.name}`}
              >
                Put back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
