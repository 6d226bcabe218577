import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { offerFile } from "@/components/ui/offer-file";
import { revenueOf } from "./prepare-figures";
import { revenueCsv } from "./prepare-file";
import type { RevenueSheet } from "./revenue-sheet";
import { SaveStatus } from "./save-status";
import { linesIn, type SheetState } from "./sheet-state";

interface GridToolsProps {
  readonly sheet: RevenueSheet;
  readonly state: SheetState;
  readonly currency: string;
  readonly mayWrite: boolean;
  readonly onAddBefore: () => void;
  readonly onAddAfter: () => void;
}

/** What can be done to the grid as a whole, and whether it is saved. */
export function GridTools(props: GridToolsProps) {
  const { sheet, state, currency, mayWrite, onAddBefore, onAddAfter } = props;
  const lines = revenueOf(linesIn(state));
  const download = () => offerFile("revenue.csv", revenueCsv(lines, currency));
  if (!mayWrite) {
    return (
      <div className="mt-4 print:hidden">
        <Button onClick={download} disabled={lines.length === 0}>
          Download as CSV
        </Button>
      </div>
    );
  }
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2.5 print:hidden">
      <Button onClick={onAddBefore}>Add quarter before</Button>
      <Button onClick={onAddAfter}>Add quarter after</Button>
      <Button kind="quiet" onClick={sheet.undo} disabled={!state.canUndo}>
        Undo
      </Button>
      <Button kind="quiet" onClick={sheet.redo} disabled={!state.canRedo}>
        Redo
      </Button>
      {lines.length > 0 && (
        <Menu
          kind="quiet"
          trigger="More"
          groups={[
            [
              { kind: "action", label: "Download as CSV", onSelect: download },
              { kind: "action", label: "Empty the grid", onSelect: sheet.empty },
            ],
          ]}
        />
      )}
      <SaveStatus state={state} onRetry={() => void sheet.flush()} />
    </div>
  );
}
