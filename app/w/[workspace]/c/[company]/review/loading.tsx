import { LoadingPage } from "@/components/shell/loading-page";

export default function ReviewLoading() {
  return <LoadingPage label="Reading the review" />;
}
