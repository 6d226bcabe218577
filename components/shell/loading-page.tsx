import { Page } from "@/components/shell/page";
import { Skeleton } from "@/components/ui/skeleton";

/** Stands in the place of a page while it is read; `label` says what is on its way. */
export function LoadingPage({ label }: { readonly label: string }) {
  return (
    <Page crumbs={[]}>
      <Skeleton label={label} />
    </Page>
  );
}
