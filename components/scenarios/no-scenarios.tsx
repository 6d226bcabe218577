import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

interface NoScenariosProps {
  /** Address of the company's screens. */
  readonly root: string;
  readonly mayWrite: boolean;
}

/** Nothing saved yet: where scenarios come from. */
export function NoScenarios({ root, mayWrite }: NoScenariosProps) {
  return (
    <EmptyState
      heading
      over="Scenarios"
      sentence="Save a what-if to see it beside the plan."
      actions={
        <LinkButton kind="primary" href={`${root}/what-if`}>
          Open What-if
        </LinkButton>
      }
    >
      A scenario holds a proposed chart, decisions with their days and what revenue is supposed to
      do, all as copies of its own: the plan can move on without it.
      {!mayWrite && " Your role lets you try things out; saving takes an analyst, admin or owner."}
    </EmptyState>
  );
}
