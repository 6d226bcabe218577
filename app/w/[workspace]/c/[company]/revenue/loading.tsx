import { Page } from "@/components/shell/page";
import { Skeleton } from "@/components/ui/skeleton";

export default function RevenueLoading() {
  return (
    <Page crumbs={[{ label: "Revenue mix" }]}>
      <Skeleton label="Reading the revenue" />
    </Page>
  );
}
