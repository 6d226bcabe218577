"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { comparisonHref } from "@/components/charts/chart-address";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { ChartHead } from "@/lib/features/charts/schema";
import { dateLabel } from "@/lib/format/date";
import { LOCALE } from "@/lib/format/locale";

interface ChartChoiceProps {
  readonly charts: readonly ChartHead[];
  readonly before: string;
  readonly after: string;
  readonly inForceKey: string | null;
  /** Address of the company's screens. */
  readonly root: string;
}

/** Which two charts are compared, and the other way round. */
export function ChartChoice({ charts, before, after, inForceKey, root }: ChartChoiceProps) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const go = (was: string, is: string) =>
    start(() => router.replace(comparisonHref(root, was, is), { scroll: false }));
  const options = charts.toReversed().map(({ key, name, kind, effectiveFrom }) => {
    const day = dateLabel(effectiveFrom, LOCALE);
    const state = key === inForceKey ? "in force" : `from ${day}`;
    return { value: key, label: `${name}, ${kind === "actual" ? state : `proposed, ${day}`}` };
  });
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-2 print:hidden" aria-busy={pending}>
      <SelectField
        label="Before"
        className="w-full tablet:w-64"
        options={options}
        value={before}
        onChange={(event) => go(event.target.value, after)}
      />
      <SelectField
        label="After"
        className="w-full tablet:w-64"
        options={options}
        value={after}
        onChange={(event) => go(before, event.target.value)}
      />
      <Button onClick={() => go(after, before)}>Swap</Button>
    </div>
  );
}
