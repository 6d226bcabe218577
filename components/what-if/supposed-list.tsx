import { Button } from "@/components/ui/button";
import type { Parameters } from "@/lib/domain/rubric/rubric";
import type { Assumptions } from "@/lib/domain/scenario/assumptions";
import type { Change } from "@/lib/domain/scenario/changes";
import { capitalised } from "@/lib/format/count";
import { changeWords, type SupposedReader } from "@/lib/format/supposed";
import { without } from "./pulls";
import type { Pull } from "./use-what-if";

interface SupposedListProps {
  readonly changes: readonly Change[];
  readonly assumptions: Assumptions;
  readonly planned: Assumptions;
  readonly inForce: Parameters;
  readonly reader: SupposedReader;
  readonly pull: Pull;
}

/** Everything that differs from the plan, each with a way back. */
export function SupposedList(props: SupposedListProps) {
  const { changes, assumptions, planned, inForce, reader, pull } = props;
  if (changes.length === 0) return null;
  return (
    <ul aria-label="What is supposed" className="mt-4 text-small">
      {changes.map((change) => {
        const words = capitalised(changeWords(change, reader));
        return (
          <li key={words} className="flex min-h-8 flex-wrap items-center gap-x-2">
            <span className="text-ink-2">{words}</span>
            <Button
              kind="quiet"
              aria-label={`Reset: ${words}`}
              onClick={(event) =>
                pull(
                  `reset ${words}`,
                  without(assumptions, change, planned, inForce),
                  event.timeStamp,
                )
              }
            >
              Reset
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
