import { Button } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/section-head";
import { useFocusKept } from "@/components/ui/use-focus-kept";
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
  useFocusKept("supposed", changes.length);
  return (
    <section aria-labelledby="supposed">
      <SectionHead id="supposed">What is supposed</SectionHead>
      {changes.length === 0 && (
        <p className="pt-[11px] text-small text-ink-3">
          Nothing yet: this is the plan as it stands. Move a lever to see what it does to the date.
        </p>
      )}
      <ul className="text-small">
        {changes.map((change) => {
          const words = capitalised(changeWords(change, reader));
          return (
            <li
              key={words}
              className="flex items-center justify-between gap-x-2 border-b border-rule py-1"
            >
              <span className="min-w-0">{words}</span>
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
    </section>
  );
}
