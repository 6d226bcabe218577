import { usePathname } from "next/navigation";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import { DisputePanel } from "./dispute-panel";
import type { ChartEditor, EditorView } from "./editor/chart-editor";
import type { PlannerActs } from "./planner-acts";
import { UnexplainedNotice } from "./unexplained-notice";

interface PlannerNoticesProps {
  readonly acts: PlannerActs;
  readonly view: EditorView;
  readonly editor: ChartEditor;
  readonly isInForce: boolean;
}

/** What the edit that waits first was called; an edit of an earlier session has left no name. */
function refusedName({ queue, done, undone }: EditorView): string {
  const step = [...done, ...undone].find(({ id }) => id === queue[0]?.id);
  return step === undefined ? "An earlier edit" : step.name;
}

/** What has to be known before editing on: a dispute, an edit that cannot be stored, whose chart it is. */
export function PlannerNotices({ acts, view, editor, isInForce }: PlannerNoticesProps) {
  const { saving } = view;
  const here = usePathname();
  if (saving.kind === "disputed") return <DisputePanel view={view} onSettle={editor.settle} />;
  if (saving.kind === "unexplained")
    return <UnexplainedNotice closed={saving.closed} editor={editor} />;
  if (saving.kind === "refused")
    return (
      <div className="border-b border-rule px-5 py-3 tablet:px-6 print:hidden">
        <Notice
          kind="trouble"
          actions={
            <div className="flex flex-wrap gap-2">
              <Button onClick={editor.retry}>Try again</Button>
              <Button kind="quiet" onClick={editor.leaveOut}>
                Leave this edit out
              </Button>
            </div>
          }
        >
          <b>{refusedName(view)}</b> is not saved. {saving.message}
        </Notice>
      </div>
    );
  if (saving.kind === "signed_out")
    return (
      <div className="border-b border-rule px-5 py-3 tablet:px-6 print:hidden">
        <Notice
          kind="trouble"
          actions={
            <a
              href={`/sign-in?callbackUrl=${encodeURIComponent(here)}`}
              className={buttonClass("secondary")}
            >
              Sign in again
            </a>
          }
        >
          Your session has ended. What you changed is kept in this browser, and saved when you are
          back.
        </Notice>
      </div>
    );
  if (!acts.mayWrite || acts.chart.kind !== "actual") return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 border-b border-rule px-5 py-1 text-small text-ink-2 max-tablet:py-2 tablet:px-6 print:hidden">
      {isInForce
        ? "This is the chart in force: edits change today’s verdict."
        : "This is an actual chart: edits change what its dates are judged by."}
      <Button
        kind="quiet"
        onClick={() => acts.ask({ kind: "propose" })}
        className="max-tablet:-ml-3.25"
      >
        Make a proposal instead
      </Button>
    </p>
  );
}
