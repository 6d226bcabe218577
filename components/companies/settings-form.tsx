"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useReason } from "@/components/restatements/reason-provider";
import type { SelectOption } from "@/components/ui/select-field";
import type { CompanyProfile } from "@/lib/domain/company";
import { updateCompanyAction } from "@/lib/features/companies/actions";
import { companyInForce } from "@/lib/features/companies/schema";
import { CompanyFields, companyInput, typedCompany } from "./company-fields";
import { CompanyDifference } from "./company-difference";

interface SettingsFormProps {
  readonly workspace: string;
  readonly company: {
    readonly id: string;
    readonly version: number;
    readonly profile: CompanyProfile;
  };
  readonly currencies: readonly SelectOption[];
  readonly mayWrite: boolean;
}

type Answer = Awaited<ReturnType<typeof updateCompanyAction>>;

/** Changes what is true of a company. A stale save keeps what was typed and shows what is there now. */
export function SettingsForm({ workspace, company, currencies, mayWrite }: SettingsFormProps) {
  const [typed, setTyped] = useState(() => typedCompany(company.profile));
  const [version, setVersion] = useState(company.version);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [pending, startTransition] = useTransition();
  const explain = useReason();
  const refusal = answer?.ok === false ? answer : null;
  const inForce = companyInForce.safeParse(refusal?.current).data ?? null;

  function save(event: FormEvent) {
    event.preventDefault();
    startTransition(async () => {
      const input = { companyId: company.id, version, ...companyInput(typed) };
      const next = await explain((reason) => updateCompanyAction(workspace, { ...input, reason }));
      setAnswer(next);
      if (next.ok) setVersion(next.value.version);
      else setVersion(companyInForce.safeParse(next.current).data?.version ?? version);
    });
  }

  return (
    <form onSubmit={save} className="mt-4 flex max-w-90 flex-col gap-5" noValidate>
      {answer?.ok === true && (
        <div role="status">
          <Notice>The company is saved.</Notice>
        </div>
      )}
      {refusal !== null && (
        <Notice kind="trouble">
          {refusal.message}
          {inForce !== null && <CompanyDifference inForce={inForce} typed={typed} />}
        </Notice>
      )}
      <CompanyFields
        typed={typed}
        onType={setTyped}
        errors={refusal?.fields ?? {}}
        currencies={currencies}
        disabled={!mayWrite}
      />
      <div>
        <Button
          type="submit"
          busy={pending ? "Saving…" : undefined}
          reason={mayWrite ? undefined : "You may read this workspace and change nothing in it."}
        >
          {inForce === null ? "Save" : "Save mine"}
        </Button>
      </div>
    </form>
  );
}
