import { Button } from "@/components/ui/button";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import type { SheetState } from "./sheet-state";

function statusText({ saving, trouble, drafts, held }: SheetState): string {
  if (trouble !== null) return trouble;
  if (saving) return "Saving…";
  const open = drafts.size + held.size;
  return open === 0
    ? "Everything is saved"
    : `${counted(open, "change", "changes", LOCALE)} not saved`;
}

interface SaveStatusProps {
  readonly state: SheetState;
  readonly onRetry: () => void;
}

/** Whether what was typed is saved, read out as it changes. */
export function SaveStatus({ state, onRetry }: SaveStatusProps) {
  return (
    <div className="flex flex-wrap items-center gap-2.5 text-small text-ink-2">
      <output className={state.trouble === null ? "" : "text-red"}>{statusText(state)}</output>
      {state.trouble !== null && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}
