"use client";

import { assignItemAction } from "@/lib/features/reviews/actions";
import type { QuestionView } from "./prepare-questions";
import type { ReviewPlace } from "./question-form";
import { TaskDialog } from "./task-dialog";

interface AskDialogProps {
  readonly place: ReviewPlace;
  readonly question: QuestionView;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks somebody else for an answer. */
export function AskDialog({ place, question, open, onClose }: AskDialogProps) {
  const { workspace, companyId, reviewId, reviewers } = place;
  return (
    <TaskDialog
      open={open}
      onClose={onClose}
      title={question.question}
      nobody="Whoever does the review"
      people={reviewers}
      task={{ userId: question.assigneeId ?? "", dueOn: question.dueOn ?? "" }}
      send={({ userId, dueOn }) =>
        assignItemAction(workspace, {
          companyId,
          reviewId,
          item: question.item,
          version: question.version,
          assigneeId: userId === "" ? null : userId,
          dueOn: dueOn === "" ? null : dueOn,
        })
      }
    />
  );
}
