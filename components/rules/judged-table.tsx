"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/section-head";
import { PinDialog, type PinChoices } from "./pin-dialog";
import type { JudgedRow } from "./prepare-rules";

interface JudgedTableProps extends PinChoices {
  readonly rows: readonly JudgedRow[];
  readonly mayPublish: boolean;
}

const BOX = "size-4 accent-button";
/** The target around a box: 24 px, and 40 px under a finger. */
const TARGET = "grid size-10 place-items-center tablet:size-6";

/** Every company with the rules that judge it; whoever may chooses some and pins them to others. */
export function JudgedTable({ rows, workspace, versions, mayPublish }: JudgedTableProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const all = chosen.size === rows.length;
  const toggle = (id: string) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const pinning = rows.filter(({ id }) => chosen.has(id));

  return (
    <section aria-labelledby="judged" className="mt-12 text-small">
      <SectionHead
        id="judged"
        aside={
          mayPublish && (
            <Button disabled={pinning.length === 0} onClick={() => setAsking(true)}>
              {pinning.length === 0 ? "Choose companies to pin" : "Pin to other rules…"}
            </Button>
          )
        }
      >
        Who is judged by what
      </SectionHead>
      {mayPublish && rows.length > 1 && (
        <label className="flex items-center gap-2 border-b border-rule py-1 text-ink-2 print:hidden">
          <span className={TARGET}>
            <input
              type="checkbox"
              className={BOX}
              checked={all}
              onChange={() => setChosen(new Set(all ? [] : rows.map(({ id }) => id)))}
            />
          </span>
          All companies
        </label>
      )}
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="flex gap-2 border-b border-rule py-1.5">
            {mayPublish && (
              <label className={`${TARGET} flex-none print:hidden`}>
                <input
                  type="checkbox"
                  className={BOX}
                  aria-label={`Choose ${row.name}`}
                  checked={chosen.has(row.id)}
                  onChange={() => toggle(row.id)}
                />
              </label>
            )}
            <div className="grid min-w-0 flex-1 gap-x-6 gap-y-0.5 py-[3px] max-tablet:py-2.5 tablet:grid-cols-[220px_minmax(0,1fr)_180px]">
              <Link href={row.href} className="font-semibold no-underline hover:underline">
                {row.name}
              </Link>
              <p>
                {row.judgedBy}
                {row.later !== null && <span className="block text-ink-2">{row.later}</span>}
              </p>
              <p className="text-ink-3 tablet:text-right">{row.closed}</p>
            </div>
          </li>
        ))}
      </ul>
      <PinDialog
        workspace={workspace}
        versions={versions}
        companies={pinning}
        open={asking}
        onClose={() => {
          setAsking(false);
          setChosen(new Set());
        }}
      />
    </section>
  );
}
