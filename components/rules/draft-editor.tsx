"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCommands } from "@/components/shell/commands";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { reached } from "@/components/ui/reached";
import { useToast } from "@/components/ui/toast";
import { publishDraftAction } from "@/lib/features/rubric-drafts/actions";
import type { RubricDraft } from "@/lib/features/rubric-drafts/schema";
import { LOCALE } from "@/lib/format/locale";
import { PARAMETER_GROUPS } from "@/lib/format/parameter-groups";
import { draftSentence, rubricLabel } from "@/lib/format/rubric";
import { BacktestPanel } from "./backtest-panel";
import { draftCommands } from "./draft-commands";
import { type Compared, DraftComparison } from "./draft-comparison";
import { DraftWords } from "./draft-words";
import { ParameterField } from "./parameter-field";
import { differenceRows } from "./prepare-differences";
import { PublishDialog, type PublishTrouble } from "./publish-dialog";
import { StaleNotice } from "./stale-notice";
import { useBacktest } from "./use-backtest";
import { type Saving, useDraft } from "./use-draft";

interface DraftEditorProps {
  readonly workspace: string;
  readonly draft: RubricDraft;
  /** Who began it and when. */
  readonly about: string;
  /** What it can be held against, what it was copied from first. */
  readonly compared: readonly Compared[];
  readonly mayWrite: boolean;
  readonly mayPublish: boolean;
}

const ENDED = "A draft that was put away or published is read only.";

const SAVING_WORDS: Readonly<Record<Saving["kind"], string>> = {
  saved: "Saved",
  saving: "Saving…",
  stale: "Not saved",
  refused: "Not saved",
};

const UNSAVED: PublishTrouble = {
  message: "The latest change is not saved yet. Settle that first.",
};

/** Rules while they are written: every change is saved, compared, and tried before it is published. */
export function DraftEditor(props: DraftEditorProps) {
  const { workspace, draft, about, compared, mayWrite, mayPublish } = props;
  const root = `/w/${workspace}`;
  const hand = useDraft(workspace, draft);
  const { written, saving, undo, redo } = hand;
  const { state, run, cancel } = useBacktest(`/api${root}/rules/draft/${draft.id}/backtest`);
  const [triedWith, setTriedWith] = useState(written.parameters);
  const [asking, setAsking] = useState(false);
  const router = useRouter();
  const say = useToast();
  const isEnded = draft.discarded || draft.published !== null;
  const disabled = !mayWrite || isEnded;
  const { base } = draft;
  const rows = differenceRows(base.parameters, written.parameters, LOCALE);

  const tryIt = async () => {
    await hand.settled();
    setTriedWith(written.parameters);
    await run();
  };
  const publish = async (note: string): Promise<PublishTrouble | null> => {
    const version = await hand.settled();
    if (version === null) return UNSAVED;
    const input = { draftId: draft.id, version, note };
    const result = await reached(publishDraftAction(workspace, input));
    if (!result.ok) return { note: result.fields?.["note"], message: result.message };
    say({ text: `${result.value.name} is published. Choose the companies it judges.` });
    router.push(`${root}/rules`);
    return null;
  };
  const open = () => setAsking(true);
  useCommands(
    draftCommands({
      undo,
      redo,
      tryIt: () => void tryIt(),
      publish: mayPublish && !isEnded ? open : null,
    }),
  );

  return (
    <>
      <PageSentence
        over={
          <Overline>
            <span>{about}</span>
            <span aria-live="polite">{SAVING_WORDS[saving.kind]}</span>
          </Overline>
        }
        aside={
          !disabled && (
            <div className="flex flex-wrap items-start gap-2.5 print:hidden">
              <Button onClick={undo ?? undefined} disabled={undo === null}>
                Undo
              </Button>
              <Button onClick={redo ?? undefined} disabled={redo === null}>
                Redo
              </Button>
              <Button
                kind="primary"
                onClick={open}
                reason={
                  mayPublish ? undefined : "Owners and administrators of this workspace publish."
                }
              >
                Publish…
              </Button>
            </div>
          )
        }
      >
        {draftSentence(written.name, rows.length, base.name, LOCALE)}
      </PageSentence>
      <div className="mt-6 empty:hidden">
        {isEnded && (
          <Notice>
            {draft.published === null ? ENDED : `Published as ${draft.published}. ${ENDED}`}
          </Notice>
        )}
        <StaleNotice hand={hand} />
      </div>
      <DraftWords hand={hand} disabled={disabled} />
      {PARAMETER_GROUPS.map(({ heading, names }) => (
        <section key={heading} className="mt-10 text-small">
          <h2 className="border-b border-rule-2 pb-2.5 text-heading font-semibold">{heading}</h2>
          <ul>
            {names.map((name) => (
              <ParameterField
                key={name}
                name={name}
                parameters={written.parameters}
                base={base.parameters}
                disabled={disabled}
                onChange={(parameters) => hand.write({ parameters })}
              />
            ))}
          </ul>
        </section>
      ))}
      <DraftComparison name={written.name} parameters={written.parameters} compared={compared} />
      <BacktestPanel
        state={state}
        isPast={triedWith !== written.parameters}
        root={root}
        onRun={() => void tryIt()}
        onCancel={cancel}
      />
      <PublishDialog
        key={written.note}
        open={asking}
        onClose={() => setAsking(false)}
        name={written.name}
        base={rubricLabel(base.name)}
        rows={rows}
        note={written.note}
        onPublish={publish}
      />
    </>
  );
}
