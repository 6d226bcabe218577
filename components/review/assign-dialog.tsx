"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { assignReviewAction } from "@/lib/features/reviews/actions";
import type { OpenReview, Person } from "@/lib/features/reviews/schema";
import { TaskDialog } from "./task-dialog";

interface AssignDialogProps {
  readonly workspace: string;
  readonly companyId: string;
  readonly review: Pick<OpenReview, "id" | "version" | "owner" | "dueOn">;
  readonly reviewers: readonly Person[];
  readonly quarter: string;
}

/** Makes the whole review somebody's task. */
export function AssignDialog(props: AssignDialogProps) {
  const { workspace, companyId, review, reviewers, quarter } = props;
  const { id: reviewId, version, owner, dueOn } = review;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Assign…</Button>
      <TaskDialog
        open={open}
        onClose={() => setOpen(false)}
        title={`Who reviews ${quarter}, and by when?`}
        nobody="Nobody in particular"
        people={reviewers}
        task={{ userId: owner?.userId ?? "", dueOn }}
        send={(typed) =>
          assignReviewAction(workspace, {
            companyId,
            reviewId,
            version,
            ownerId: typed.userId === "" ? null : typed.userId,
            dueOn: typed.dueOn,
          })
        }
      />
    </>
  );
}
