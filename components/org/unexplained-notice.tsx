import { useState } from "react";
import { ReasonDialog } from "@/components/restatements/reason-dialog";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ChartEditor } from "./editor/chart-editor";

interface UnexplainedNoticeProps {
  /** "FY27 Q2 is closed." */
  readonly closed: string;
  readonly editor: ChartEditor;
}

/** Asks why the chart of a closed quarter changes, once a visit; what was edited waits meanwhile. */
export function UnexplainedNotice({ closed, editor }: UnexplainedNoticeProps) {
  const [isAsked, setAsked] = useState(true);
  return (
    <div className="border-b border-rule px-5 py-3 tablet:px-6 print:hidden">
      <Notice
        kind="trouble"
        actions={
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => setAsked(true)}>Say why</Button>
            <Button kind="quiet" onClick={editor.leaveAllOut}>
              Leave the changes out
            </Button>
          </div>
        }
      >
        <b>{closed}</b> It was judged by this chart, so what you changed is not saved until you say
        why. Where it is so only from a later day, make a version of the chart from that day.
      </Notice>
      {isAsked && (
        <ReasonDialog
          closed={closed}
          hint="Asked once for all you change in this chart now."
          give={async (reason) => {
            editor.explain(reason);
            return null;
          }}
          cancel={() => setAsked(false)}
        />
      )}
    </div>
  );
}
