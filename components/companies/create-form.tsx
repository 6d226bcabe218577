"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { reached } from "@/components/ui/reached";
import type { SelectOption } from "@/components/ui/select-field";
import { createCompanyAction } from "@/lib/features/companies/actions";
import { CompanyFields, companyInput, type TypedCompany } from "./company-fields";

const BLANK: TypedCompany = {
  name: "",
  stage: "",
  ecosystemModel: "",
  fiscalYearStartMonth: "1",
  currency: "USD",
};

interface Refusal {
  readonly message: string;
  readonly fields?: Readonly<Record<string, string>> | undefined;
}

interface CreateFormProps {
  readonly workspace: string;
  readonly currencies: readonly SelectOption[];
}

/** Opens a new company and goes on to its revenue. */
export function CreateForm({ workspace, currencies }: CreateFormProps) {
  const [typed, setTyped] = useState(BLANK);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, startTransition] = useTransition();
  const router = useRouter();

  function create(event: FormEvent) {
    event.preventDefault();
    startTransition(async () => {
      const answer = await reached(createCompanyAction(workspace, companyInput(typed)));
      if (answer.ok) router.push(`/w/${workspace}/c/${answer.value.slug}/revenue`);
      else setRefusal(answer);
    });
  }

  return (
    <form onSubmit={create} className="mt-8 flex max-w-90 flex-col gap-5" noValidate>
      {refusal !== null && <Notice kind="trouble">{refusal.message}</Notice>}
      <CompanyFields
        typed={typed}
        onType={setTyped}
        errors={refusal?.fields ?? {}}
        currencies={currencies}
      />
      <div>
        <Button kind="primary" type="submit" busy={pending ? "Creating…" : undefined}>
          Create company
        </Button>
      </div>
    </form>
  );
}
