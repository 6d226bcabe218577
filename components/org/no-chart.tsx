import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** No chart yet: what it is for, and how to bring one in. */
export function NoChart({ root, mayWrite }: { readonly root: string; readonly mayWrite: boolean }) {
  return (
    <EmptyState
      heading
      over="Org chart"
      sentence="Import an export of your HR system to see who leads partnerships, and whom."
      actions={
        mayWrite && (
          <LinkButton kind="primary" href={`${root}/chart/import`}>
            Import a chart
          </LinkButton>
        )
      }
    >
      The chart tells whom the partnerships leader reports to, whether the leader sits on the
      executive team, and how large the organisation below is. Without one these stay unknown.
    </EmptyState>
  );
}
