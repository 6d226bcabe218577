import { LoadingPage } from "@/components/shell/loading-page";

export default function CompanyLoading() {
  return <LoadingPage label="Reading the company" />;
}
