import type { IsoDate } from "@/lib/domain/quarter";
import { positionAt } from "@/lib/domain/org/structure";
import type { ChartEditing } from "./chart-editing";
import { AddDialog } from "./dialogs/add-dialog";
import { KeysDialog } from "./dialogs/keys-dialog";
import { MoveDialog } from "./dialogs/move-dialog";
import { RemoveDialog } from "./dialogs/remove-dialog";
import { ExportDialog } from "./export/export-dialog";
import type { ExportSource } from "./export/make-file";
import type { PlannerActs, Question } from "./planner-acts";
import type { SeatOption } from "./seat";
import { NewProposalDialog, type ProposalSource } from "./versions/new-proposal-dialog";

interface PlannerQuestionsProps {
  readonly question: Question | null;
  readonly acts: PlannerActs;
  readonly seats: readonly SeatOption[];
  readonly charts: readonly ProposalSource[];
  readonly editing: ChartEditing;
  /** What a file is made of. */
  readonly exported: ExportSource;
  readonly root: string;
  readonly today: IsoDate;
  readonly onClose: () => void;
}

/** The dialog that is asked now; a position that went meanwhile takes its question with it. */
export function PlannerQuestions(props: PlannerQuestionsProps) {
  const { question, acts, seats, onClose } = props;
  if (question === null) return null;
  switch (question.kind) {
    case "add": {
      const { key, tie } = question;
      if (key !== null && positionAt(acts.chart, key) === null) return null;
      return <AddDialog acts={acts} tie={tie} at={key} onClose={onClose} />;
    }
    case "move":
    case "remove": {
      const position = positionAt(acts.chart, question.key);
      if (position === null) return null;
      const Asked = question.kind === "move" ? MoveDialog : RemoveDialog;
      return <Asked acts={acts} position={position} seats={seats} onClose={onClose} />;
    }
    case "propose": {
      const { charts, editing, root, today } = props;
      return (
        <NewProposalDialog
          open
          onClose={onClose}
          from={acts.chart.key}
          {...{ charts, editing, root, today }}
        />
      );
    }
    case "export":
      return <ExportDialog source={props.exported} onClose={onClose} />;
    case "keys":
      return <KeysDialog mayWrite={acts.mayWrite} onClose={onClose} />;
  }
}
