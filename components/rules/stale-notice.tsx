import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { LOCALE } from "@/lib/format/locale";
import { DifferencesTable } from "./differences-table";
import { differenceRows } from "./prepare-differences";
import type { DraftHand, Written } from "./use-draft";

function textRows(theirs: Written, mine: Written) {
  return [
    { name: "Name", from: theirs.name, to: mine.name },
    {
      name: "Why",
      from: theirs.note === "" ? "–" : theirs.note,
      to: mine.note === "" ? "–" : mine.note,
    },
  ].filter(({ from, to }) => from !== to);
}

/** What became of the last change, where it was not saved; what is on the screen stays. */
export function StaleNotice({ hand }: { readonly hand: DraftHand }) {
  const { saving, written, saveMine, takeTheirs } = hand;
  switch (saving.kind) {
    case "saved":
    case "saving":
      return null;
    case "refused":
      return (
        <Notice kind="trouble" actions={<Button onClick={saveMine}>Save again</Button>}>
          <b>Not saved.</b> {saving.message}
        </Notice>
      );
    case "stale": {
      const { theirs } = saving;
      const rows = [
        ...textRows(theirs, written),
        ...differenceRows(theirs.parameters, written.parameters, LOCALE),
      ];
      return (
        <Notice
          kind="trouble"
          actions={
            <span className="flex flex-wrap gap-2.5">
              <Button onClick={saveMine}>Save mine</Button>
              <Button onClick={takeTheirs}>Take theirs</Button>
            </span>
          }
        >
          <b>Somebody changed this draft since you opened it.</b> Yours is on the screen and not
          saved.
          <DifferencesTable label="Theirs and yours" from="Theirs" to="Yours" rows={rows} />
        </Notice>
      );
    }
  }
}
