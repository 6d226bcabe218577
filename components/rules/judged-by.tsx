"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/section-head";
import { PinDialog, type PinChoices } from "./pin-dialog";
import type { JudgedRow } from "./prepare-rules";

interface JudgedByProps extends PinChoices {
  readonly row: JudgedRow;
  /** Every pin in words, the latest set first. */
  readonly history: readonly string[];
  readonly mayPin: boolean;
}

/** The rules that judge one company, from when on, and who said so. */
export function JudgedBy({ row, history, workspace, versions, mayPin }: JudgedByProps) {
  const [asking, setAsking] = useState(false);
  return (
    <section aria-labelledby="judged-by" className="mt-12 scroll-mt-16 text-small">
      <SectionHead id="judged-by" aside={<Link href={`/w/${workspace}/rules`}>Rules</Link>}>
        Judged by
      </SectionHead>
      <p className="mt-4 text-body font-semibold">{row.judgedBy}</p>
      {row.later !== null && <p>{row.later}</p>}
      <p className="mt-1 max-w-120 text-ink-2">
        {row.closed}. A closed quarter keeps the rules that judged it.
      </p>
      {history.length > 0 && (
        <ul className="mt-3 max-w-160 border-t border-rule">
          {history.map((line, place) => (
            <li key={place} className="border-b border-rule py-2 text-ink-2">
              {line}
            </li>
          ))}
        </ul>
      )}
      {mayPin && (
        <div className="mt-3.5">
          <Button onClick={() => setAsking(true)}>Judge by other rules…</Button>
          <PinDialog
            workspace={workspace}
            versions={versions}
            companies={[row]}
            open={asking}
            onClose={() => setAsking(false)}
          />
        </div>
      )}
    </section>
  );
}
