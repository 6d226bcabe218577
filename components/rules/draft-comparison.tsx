"use client";

import { useState } from "react";
import { SectionHead } from "@/components/ui/section-head";
import { SelectField } from "@/components/ui/select-field";
import type { Parameters } from "@/lib/domain/rubric/rubric";
import { LOCALE } from "@/lib/format/locale";
import { DifferencesTable } from "./differences-table";
import { differenceRows } from "./prepare-differences";

/** Rules that a draft can be held against. */
export interface Compared {
  readonly name: string;
  /** The name with what it is to this draft: "copied from", "judges 3 companies". */
  readonly label: string;
  readonly parameters: Parameters;
}

interface DraftComparisonProps {
  readonly name: string;
  readonly parameters: Parameters;
  /** What it was copied from first. */
  readonly compared: readonly Compared[];
}

/** What the draft changes: of the rules it was copied from, or of any others. */
export function DraftComparison({ name, parameters, compared }: DraftComparisonProps) {
  const [chosen, setChosen] = useState(0);
  const against = compared[chosen] ?? compared[0];
  if (against === undefined) return null;
  const rows = differenceRows(against.parameters, parameters, LOCALE);
  return (
    <section aria-labelledby="comparison" className="mt-12 text-small">
      <SectionHead id="comparison">What it changes</SectionHead>
      {compared.length > 1 && (
        <SelectField
          className="mt-4 max-w-90 print:hidden"
          label="Compare with"
          options={compared.map(({ label }, place) => ({ value: String(place), label }))}
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.target.value))}
        />
      )}
      {rows.length === 0 ? (
        <p className="pt-4 text-ink-2">Nothing differs from {against.name} yet.</p>
      ) : (
        <DifferencesTable
          label={`What ${name} changes`}
          from={against.name}
          to="This draft"
          rows={rows}
        />
      )}
    </section>
  );
}
