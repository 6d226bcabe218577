import { Page } from "@/components/shell/page";
import { Skeleton } from "@/components/ui/skeleton";

export default function CompanySettingsLoading() {
  return (
    <Page crumbs={[{ label: "Settings" }]}>
      <Skeleton label="Reading the company" />
    </Page>
  );
}
