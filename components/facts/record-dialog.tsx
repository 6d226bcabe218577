"use client";

import { useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { useToast } from "@/components/ui/toast";
import { useReason } from "@/components/restatements/reason-provider";
import { closeHint, type JudgedClose } from "@/components/verdict/judged-close";
import { FACT_VALUES, type FactId } from "@/lib/domain/evaluation/facts";
import { recordFactAction } from "@/lib/features/facts/actions";
import { factAnswer, factName, factQuestion } from "@/lib/format/fact";
import { EvidenceFields } from "./evidence-fields";
import { useEvidence } from "./use-evidence";

interface RecordDialogProps {
  readonly workspace: string;
  readonly companyId: string;
  /** Where files of evidence are sent. */
  readonly files: string;
  readonly fact: FactId;
  readonly raters: readonly string[];
  readonly today: string;
  /** The latest close with a verdict: a first answer is taken to have held by then. */
  readonly judged: JudgedClose | null;
  /** The words on the button that opens it. */
  readonly verb: "Answer" | "Update";
}

const NOT_KNOWN = "not-known";
const NOTHING_WRONG: Readonly<Record<string, string>> = {};

/** One rater's answer from one day on. Earlier answers stay in the record. */
export function RecordDialog({
  workspace,
  companyId,
  files,
  fact,
  raters,
  today,
  judged,
  verb,
}: RecordDialogProps) {
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState("");
  const [from, setFrom] = useState<string>(
    verb === "Answer" && judged !== null ? judged.close : today,
  );
  const [confirmed, setConfirmed] = useState(today);
  const [rater, setRater] = useState("");
  const evidence = useEvidence(files);
  const [message, setMessage] = useState<string>();
  const [errors, setErrors] = useState(NOTHING_WRONG);
  const [pending, start] = useTransition();
  const say = useToast();
  const explain = useReason();
  const listId = useId();

  const options = [
    ...FACT_VALUES[fact].map((one) => ({ value: one, label: factAnswer(fact, one) })),
    { value: NOT_KNOWN, label: "Not known any more" },
  ];

  const save = () =>
    start(async () => {
      const result = await explain((reason) =>
        recordFactAction(workspace, {
          companyId,
          fact,
          value: value === NOT_KNOWN ? null : value,
          from,
          confirmed: confirmed === "" ? null : confirmed,
          rater: rater.trim() === "" ? null : rater,
          evidence: evidence.input,
          reason,
        }),
      );
      if (!result.ok) {
        setErrors(result.fields ?? NOTHING_WRONG);
        setMessage(result.message);
        return;
      }
      setOpen(false);
      setFrom(today);
      evidence.clear();
      setErrors(NOTHING_WRONG);
      setMessage(undefined);
      say({ text: "Answer recorded" });
    });

  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={`${verb}: ${factName(fact)}`}>
        {verb}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={factQuestion(fact)}
        actions={
          <>
            <Button
              kind="primary"
              onClick={save}
              busy={pending ? "Recording…" : undefined}
              reason={evidence.hold}
            >
              Record the answer
            </Button>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
          </>
        }
      >
        <div className="grid grid-cols-1 gap-4">
          <SelectField
            label="Answer"
            placeholder="Choose an answer"
            options={options}
            value={value}
            error={errors["value"]}
            onChange={(event) => setValue(event.target.value)}
          />
          <div className="grid gap-3 tablet:grid-cols-2">
            <Field
              type="date"
              label="True from"
              hint={closeHint(judged, from)}
              value={from}
              error={errors["from"]}
              onChange={(event) => setFrom(event.target.value)}
            />
            <Field
              type="date"
              label="Confirmed on"
              value={confirmed}
              error={errors["confirmed"]}
              onChange={(event) => setConfirmed(event.target.value)}
            />
          </div>
          <Field
            label="Who says so"
            hint="A name or a role, such as CFO. Raters who contradict each other make the answer unknown."
            list={listId}
            value={rater}
            error={errors["rater"]}
            onChange={(event) => setRater(event.target.value)}
          />
          <datalist id={listId}>
            {raters.map((known) => (
              <option key={known} value={known}>
                {known}
              </option>
            ))}
          </datalist>
          <EvidenceFields evidence={evidence} errors={errors} />
          {message !== undefined && (
            <p role="alert" className="text-red">
              {message}
            </p>
          )}
        </div>
      </Dialog>
    </>
  );
}
