import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { fileSize } from "@/lib/format/file-size";
import { LOCALE } from "@/lib/format/locale";
import { MOST_FILE_BYTES } from "@/lib/features/files/schema";
import type { EvidenceEditing, FileDraft } from "./use-evidence";

interface FileRowProps {
  readonly draft: FileDraft;
  readonly evidence: EvidenceEditing;
}

const percent = (share: number) => Math.floor(share * 100);

function Progress({ draft, share }: { readonly draft: FileDraft; readonly share: number }) {
  return (
    <div
      role="progressbar"
      aria-label={`Sending ${draft.file.name}`}
      aria-valuenow={percent(share)}
      className="mt-2 h-1 bg-rule"
    >
      <div className="h-full bg-ink" style={{ width: `${percent(share)}%` }} />
    </div>
  );
}

function words({ file, state }: FileDraft): string {
  const size = fileSize(file.size, LOCALE);
  switch (state.kind) {
    case "sending":
      return `${size}, ${percent(state.share)}\u00a0% sent`;
    case "kept":
      return `${size}, kept`;
    case "refused":
      return `${size}, not kept`;
  }
}

/** A chosen file on its way, kept or refused. */
export function FileRow({ draft, evidence }: FileRowProps) {
  const { file, state } = draft;
  const mayRetry = state.kind === "refused" && file.size <= MOST_FILE_BYTES;
  return (
    <div className="border-l-[3px] border-rule-2 pl-3">
      <div className="flex items-center justify-between gap-3">
        <div className="min-w-0">
          <p className="truncate font-medium" title={file.name}>
            {file.name}
          </p>
          <p className="text-micro text-ink-3">{words(draft)}</p>
        </div>
        <div className="flex shrink-0 gap-1">
          {mayRetry && (
            <Button kind="quiet" onClick={() => evidence.sendAgain(draft)}>
              Try again
            </Button>
          )}
          <Button
            kind="quiet"
            onClick={() => evidence.remove(draft.id)}
            aria-label={`${state.kind === "sending" ? "Cancel" : "Remove"} ${file.name}`}
          >
            {state.kind === "sending" ? "Cancel" : "Remove"}
          </Button>
        </div>
      </div>
      {state.kind === "sending" && <Progress draft={draft} share={state.share} />}
      {state.kind === "refused" && (
        <div role="alert">
          <FieldError>{state.sentence}</FieldError>
        </div>
      )}
    </div>
  );
}
