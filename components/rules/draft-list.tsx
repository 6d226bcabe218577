"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { reached } from "@/components/ui/reached";
import { SectionHead } from "@/components/ui/section-head";
import { useToast } from "@/components/ui/toast";
import { discardDraftAction } from "@/lib/features/rubric-drafts/actions";
import type { DraftView } from "./prepare-rules";
import { draftHref } from "./rules-address";

interface DraftListProps {
  readonly workspace: string;
  readonly drafts: readonly DraftView[];
  readonly discarded: readonly DraftView[];
  readonly mayWrite: boolean;
}

interface DraftRowProps extends Pick<DraftListProps, "workspace" | "mayWrite"> {
  readonly draft: DraftView;
  readonly discarded: boolean;
}

function DraftRow({ workspace, draft, discarded, mayWrite }: DraftRowProps) {
  const [pending, start] = useTransition();
  const say = useToast();
  const router = useRouter();
  const put = (away: boolean, version: number) =>
    start(async () => {
      const input = { draftId: draft.id, version, discarded: away };
      const result = await reached(discardDraftAction(workspace, input));
      if (!result.ok) {
        if (result.code === "STALE") router.refresh();
        return say({ text: result.message });
      }
      if (!away) return say({ text: "Draft taken back" });
      say({ text: "Draft put away", undo: () => put(false, result.value.version) });
    });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-2.5">
      <div className="min-w-0">
        <Link
          href={draftHref(workspace, draft.id)}
          className="font-semibold no-underline hover:underline max-tablet:inline-block max-tablet:py-2"
        >
          {draft.name}
        </Link>
        <p className="text-ink-2">{draft.about}</p>
      </div>
      {mayWrite && (
        <Button
          kind="quiet"
          onClick={() => put(!discarded, draft.version)}
          busy={pending ? "Saving…" : undefined}
          aria-label={`${discarded ? "Take back" : "Put away"} ${draft.name}`}
        >
          {discarded ? "Take back" : "Put away"}
        </Button>
      )}
    </li>
  );
}

/** Rules that are being written, and those put away. */
export function DraftList({ drafts, discarded, ...own }: DraftListProps) {
  if (drafts.length + discarded.length === 0) return null;
  return (
    <section aria-labelledby="drafts" className="mt-12 text-small">
      <SectionHead id="drafts" aside="A draft judges nobody">
        Drafts
      </SectionHead>
      <ul>
        {drafts.map((draft) => (
          <DraftRow key={draft.id} {...own} draft={draft} discarded={false} />
        ))}
      </ul>
      {discarded.length > 0 && (
        <details className="mt-2">
          <summary className="w-fit cursor-pointer py-[11px] text-ink-3 hover:text-ink tablet:py-1">
            {discarded.length === 1 ? "1 draft put away" : `${discarded.length} drafts put away`}
          </summary>
          <ul>
            {discarded.map((draft) => (
              <DraftRow key={draft.id} {...own} draft={draft} discarded />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
