import { NoChart } from "@/components/org/no-chart";
import type { ChartEditing } from "@/components/org/chart-editing";
import { ProposeButton } from "@/components/org/versions/propose-button";
import { EmptyState } from "@/components/ui/empty-state";
import type { IsoDate } from "@/lib/domain/quarter";
import type { ChartHead } from "@/lib/features/charts/schema";

interface NothingToCompareProps {
  readonly heads: readonly ChartHead[];
  readonly editing: ChartEditing;
  /** Address of the company's screens. */
  readonly root: string;
  readonly today: IsoDate;
}

/** One chart alone says nothing of what would change: a second one is a proposal away. */
export function NothingToCompare({ heads, editing, root, today }: NothingToCompareProps) {
  const [only] = heads;
  if (only === undefined) return <NoChart root={root} mayWrite={editing.mayWrite} />;
  return (
    <EmptyState
      heading
      over="Compare"
      sentence={`There is only “${only.name}” so far. Make a proposal from it, change it, and see here what differs.`}
      actions={
        editing.mayWrite && (
          <ProposeButton charts={heads} from={only.key} {...{ editing, root, today }} />
        )
      }
    >
      A comparison shows both charts as one: who moves, which seats are new, which go, and what the
      verdict is under each.
    </EmptyState>
  );
}
