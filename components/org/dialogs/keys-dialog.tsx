import { KeyboardHelp } from "@/components/charts/org-chart/keyboard-help";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

interface KeysDialogProps {
  readonly mayWrite: boolean;
  readonly onClose: () => void;
}

/** The keys that the chart and its outline answer to. */
export function KeysDialog({ mayWrite, onClose }: KeysDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title="Keys of the chart"
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <KeyboardHelp mayEdit={mayWrite} />
    </Dialog>
  );
}
