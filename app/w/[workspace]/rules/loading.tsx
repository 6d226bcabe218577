import { LoadingPage } from "@/components/shell/loading-page";

export default function RulesLoading() {
  return <LoadingPage label="Reading the rules" />;
}
