import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { ScenarioDialog } from "@/components/scenarios/scenario-dialog";
import { Button } from "@/components/ui/button";
import { reached } from "@/components/ui/reached";
import { useToast } from "@/components/ui/toast";
import { type Quarter, quarterKey } from "@/lib/domain/quarter";
import type { Assumptions } from "@/lib/domain/scenario/assumptions";
import { changeScenarioAction, createScenarioAction } from "@/lib/features/scenarios/actions";
import type { StoredScenario } from "@/lib/features/scenarios/schema";
import { scenarioHref } from "./what-if-address";

interface WhatIfToolsProps {
  readonly workspace: string;
  readonly companyId: string;
  readonly root: string;
  readonly mayWrite: boolean;
  readonly quarter: Quarter;
  readonly assumptions: Assumptions;
  /** The scenario that was opened; null for none. */
  readonly opened: StoredScenario | null;
  /** Whether what is supposed differs from what the opened scenario supposes. */
  readonly isChanged: boolean;
  /** The address that brings all of this back. */
  readonly href: string;
  /** Null where there is nothing to undo, or to reset. */
  readonly undo: (() => void) | null;
  readonly reset: (() => void) | null;
}

/** Undo, reset, send and save. */
export function WhatIfTools(props: WhatIfToolsProps) {
  const { workspace, companyId, root, mayWrite, quarter, assumptions, opened, isChanged } = props;
  const { href, undo, reset } = props;
  const [naming, setNaming] = useState(false);
  const [pending, start] = useTransition();
  const router = useRouter();
  const say = useToast();

  const copyLink = () =>
    start(async () => {
      try {
        await navigator.clipboard.writeText(new URL(href, window.location.href).href);
        say({ text: "Link copied: it opens this what-if as it stands" });
      } catch {
        say({ text: "The link could not be copied. It is the address of this page." });
      }
    });

  const saveChanges = (scenario: StoredScenario) =>
    start(async () => {
      const { id: scenarioId, version, name, note } = scenario;
      const input = { companyId, scenarioId, version, name, note, assumptions };
      const answer = await reached(changeScenarioAction(workspace, input));
      say({ text: answer.ok ? `“${name}” saved` : answer.message });
      if (answer.ok) router.replace(scenarioHref(root, scenarioId), { scroll: false });
      else if (answer.code === "STALE") router.refresh();
    });

  return (
    <div className="flex flex-wrap items-center gap-2.5 print:hidden">
      <Button onClick={undo ?? undefined} disabled={undo === null}>
        Undo
      </Button>
      <Button onClick={reset ?? undefined} disabled={reset === null}>
        Reset all
      </Button>
      <Button onClick={copyLink}>Copy link</Button>
      {mayWrite && opened !== null && isChanged && (
        <Button busy={pending ? "Saving…" : undefined} onClick={() => saveChanges(opened)}>
          Save changes
        </Button>
      )}
      {mayWrite && (
        <Button kind="primary" onClick={() => setNaming(true)}>
          Save as scenario
        </Button>
      )}
      <ScenarioDialog
        open={naming}
        onClose={() => setNaming(false)}
        title="What would you call this scenario?"
        verb="Save the scenario"
        initial={{ name: "", note: null }}
        onSend={async (words) => {
          const answer = await createScenarioAction(workspace, {
            companyId,
            quarter: quarterKey(quarter),
            ...words,
            assumptions,
          });
          if (answer.ok) {
            setNaming(false);
            say({ text: `“${words.name}” saved` });
            router.replace(scenarioHref(root, answer.value.scenarioId), { scroll: false });
          }
          return answer;
        }}
      />
    </div>
  );
}
