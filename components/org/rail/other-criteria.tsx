import Link from "next/link";
import { StatusMark } from "@/components/ui/status-mark";
import type { RailView } from "./prepare-rail";

interface OtherCriteriaProps {
  readonly others: RailView["others"];
  readonly total: number;
  readonly root: string;
}

/** What no chart decides: said in a line, listed when asked. */
export function OtherCriteria({ others, total, root }: OtherCriteriaProps) {
  return (
    <details className="pt-2.5 text-micro text-ink-2">
      <summary className="cursor-pointer list-none max-tablet:py-3 [&::-webkit-details-marker]:hidden">
        {others.length} other criteria come from revenue and evidence.{" "}
        <span className="text-ink underline decoration-rule-2 underline-offset-3">
          Show all {total}
        </span>
      </summary>
      <ul className="mt-1">
        {others.map(({ name, status }) => (
          <li key={name} className="flex justify-between gap-3 border-b border-rule py-1.5">
            {name}
            <StatusMark status={status} calm />
          </li>
        ))}
      </ul>
      <p className="pt-2 max-tablet:py-3">
        <Link href={root}>Open the verdict</Link>
      </p>
    </details>
  );
}
