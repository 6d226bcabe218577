"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/field-error";
import { reached } from "@/components/ui/reached";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { useToast } from "@/components/ui/toast";
import { pinCompaniesAction } from "@/lib/features/rubric-pins/actions";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";
import type { JudgedRow } from "./prepare-rules";

/** The value that stands for the standard rubric in a list of versions. */
const STANDARD_CHOICE = "standard";

export interface PinChoices {
  readonly workspace: string;
  /** The workspace's own versions, the newest first. */
  readonly versions: readonly { readonly id: string; readonly name: string }[];
}

interface PinDialogProps extends PinChoices {
  readonly companies: readonly JudgedRow[];
  readonly open: boolean;
  readonly onClose: () => void;
}

const NOTHING_WRONG: Readonly<Record<string, string>> = {};
const firstOf = ({ from }: JudgedRow): string => from[0]?.value ?? "";

function optionsOf(versions: PinChoices["versions"]): readonly SelectOption[] {
  return [
    ...versions.map(({ id, name }) => ({ value: id, label: name })),
    { value: STANDARD_CHOICE, label: "Standard rules" },
  ];
}

/** By which rules some companies are judged, each from a quarter of its own on. */
export function PinDialog({ workspace, versions, companies, open, onClose }: PinDialogProps) {
  const options = optionsOf(versions);
  const [version, setVersion] = useState(options[0]?.value ?? STANDARD_CHOICE);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [errors, setErrors] = useState(NOTHING_WRONG);
  const [message, setMessage] = useState<string>();
  const [pending, start] = useTransition();
  const say = useToast();
  const many = counted(companies.length, "company", "companies", LOCALE);

  const close = () => {
    setErrors(NOTHING_WRONG);
    setMessage(undefined);
    onClose();
  };
  const pin = () =>
    start(async () => {
      const versionId = version === STANDARD_CHOICE ? null : version;
      const pins = companies.map((company) => ({
        companyId: company.id,
        from: chosen[company.id] ?? firstOf(company),
      }));
      const result = await reached(pinCompaniesAction(workspace, { versionId, pins }));
      if (!result.ok) {
        setErrors(result.fields ?? NOTHING_WRONG);
        setMessage(result.message);
        return;
      }
      const name = options.find(({ value }) => value === version)?.label ?? "";
      say({ text: `${many} judged by ${name}` });
      close();
    });

  return (
    <Dialog
      open={open}
      onClose={close}
      title="Judged by which rules, and from when on?"
      actions={
        <>
          <Button kind="primary" onClick={pin} busy={pending ? "Pinning…" : undefined}>
            Pin {many}
          </Button>
          <Button onClick={close}>Cancel</Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-ink-2">
          Quarters that are closed keep the rules that judged them. The first open one is offered;
          take a later one where the change should wait.
        </p>
        <SelectField
          label="Rules"
          options={options}
          value={version}
          onChange={(event) => setVersion(event.target.value)}
        />
        <ul className="grid max-h-72 gap-3 overflow-y-auto">
          {companies.map((company) => (
            <li key={company.id}>
              <SelectField
                label={`${company.name}, from`}
                hint={company.closed}
                options={company.from}
                value={chosen[company.id] ?? firstOf(company)}
                error={errors[company.id]}
                onChange={(event) => setChosen({ ...chosen, [company.id]: event.target.value })}
              />
            </li>
          ))}
        </ul>
        {message !== undefined && (
          <div role="alert">
            <FieldError>{message}</FieldError>
          </div>
        )}
      </div>
    </Dialog>
  );
}
