import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

export default function NotFound() {
  return (
    <main id="main" className="px-5 py-16 tablet:px-10">
      <EmptyState
        heading
        over="Not found"
        sentence="There is nothing at this address, or it is not yours to see."
        actions={
          <LinkButton kind="primary" href="/">
            Go to the start
          </LinkButton>
        }
      >
        A company may have been renamed, or your access to it may have ended.
      </EmptyState>
    </main>
  );
}
