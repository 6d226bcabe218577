import type { Saving } from "./editor/chart-editor";

function savingText(saving: Saving): string {
  switch (saving.kind) {
    case "saved":
      return "Saved";
    case "saving":
      return "Saving…";
    case "retrying":
      return "Not saved, retrying";
    case "disputed":
      return "Not saved, choose below";
    case "unexplained":
      return "Not saved, say why";
    case "refused":
      return "Not saved, see below";
    case "signed_out":
      return "Not saved, sign in again";
  }
}

const isTrouble = ({ kind }: Saving) => kind !== "saved" && kind !== "saving";

/** Whether what was done is kept, in words that are read out as they change. */
export function SavingState({ saving }: { readonly saving: Saving }) {
  return (
    <output
      className={`text-small whitespace-nowrap ${isTrouble(saving) ? "text-red" : "text-ink-3"}`}
    >
      {savingText(saving)}
    </output>
  );
}
