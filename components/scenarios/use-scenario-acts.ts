import { useRouter } from "next/navigation";
import { startTransition, useRef } from "react";
import { reached } from "@/components/ui/reached";
import { useToast } from "@/components/ui/toast";
import {
  archiveScenarioAction,
  changeScenarioAction,
  duplicateScenarioAction,
} from "@/lib/features/scenarios/actions";
import type { StoredScenario } from "@/lib/features/scenarios/schema";
import type { ScenarioWords } from "./scenario-dialog";

/** Which company's scenarios are kept. */
export interface ScenarioKeeping {
  readonly workspace: string;
  readonly companyId: string;
}

/** Renames, copies, puts away and takes back, and says what was done. */
export function useScenarioActs({ workspace, companyId }: ScenarioKeeping) {
  // Of scenarios changed here: the list may not have been drawn anew since.
  const versions = useRef(new Map<string, number>());
  const say = useToast();
  const router = useRouter();

  // A refused save leaves the list as it was drawn, and the next would send the same version.
  const catchUp = (answer: { readonly ok: boolean; readonly code?: string }) => {
    if (!answer.ok && answer.code === "STALE") router.refresh();
  };

  const sendArchived = async ({ id: scenarioId, version }: StoredScenario, archived: boolean) => {
    const latest = Math.max(version, versions.current.get(scenarioId) ?? 0);
    const input = { companyId, scenarioId, version: latest, archived };
    const answer = await reached(archiveScenarioAction(workspace, input));
    if (answer.ok) versions.current.set(scenarioId, answer.value.version);
    catchUp(answer);
    return answer;
  };

  return {
    describe: async (scenario: StoredScenario, words: ScenarioWords) => {
      const { id: scenarioId, version, assumptions } = scenario;
      const input = { companyId, scenarioId, version, ...words, assumptions };
      const answer = await changeScenarioAction(workspace, input);
      if (answer.ok) say({ text: `“${words.name}” saved` });
      catchUp(answer);
      return answer;
    },
    duplicate: async ({ id: scenarioId }: StoredScenario, { name }: ScenarioWords) => {
      const answer = await duplicateScenarioAction(workspace, { companyId, scenarioId, name });
      if (answer.ok) say({ text: `“${name}” saved` });
      return answer;
    },
    archive: (scenario: StoredScenario, archived: boolean) =>
      startTransition(async () => {
        const answer = await sendArchived(scenario, archived);
        if (!answer.ok) return say({ text: answer.message });
        if (!archived) return say({ text: `“${scenario.name}” restored` });
        const undo = async () => {
          const undone = await sendArchived(scenario, false);
          say({ text: undone.ok ? `“${scenario.name}” restored` : undone.message });
        };
        say({ text: `“${scenario.name}” archived`, undo: () => void undo() });
      }),
  };
}
