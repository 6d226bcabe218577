import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

interface NothingComparedProps {
  /** Address of the company's screens. */
  readonly root: string;
}

/** An address whose scenarios are not in use any more: the way back to those that are. */
export function NothingCompared({ root }: NothingComparedProps) {
  return (
    <EmptyState
      heading
      over="Compare scenarios"
      sentence="None of these scenarios is in use."
      actions={
        <LinkButton kind="primary" href={`${root}/scenarios`}>
          All scenarios
        </LinkButton>
      }
    >
      They may have been archived since the address was made. The list of scenarios has those in
      use, to choose from, and the archived ones, to restore.
    </EmptyState>
  );
}
