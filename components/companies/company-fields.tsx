import { Field } from "@/components/ui/field";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import type { CompanyProfile } from "@/lib/domain/company";
import { MODEL_OPTIONS, MONTH_OPTIONS, STAGE_OPTIONS } from "./company-labels";

/** A company as it is typed; the empty text stands for not known. */
export interface TypedCompany {
  readonly name: string;
  readonly stage: string;
  readonly ecosystemModel: string;
  readonly fiscalYearStartMonth: string;
  readonly currency: string;
}

export const typedCompany = (profile: CompanyProfile): TypedCompany => ({
  name: profile.name,
  stage: profile.stage ?? "",
  ecosystemModel: profile.ecosystemModel ?? "",
  fiscalYearStartMonth: String(profile.fiscalYearStartMonth),
  currency: profile.currency,
});

/** What was typed as an action takes it; an option's value is the domain's own word. */
export const companyInput = (typed: TypedCompany) => ({
  name: typed.name,
  stage: STAGE_OPTIONS.find(({ value }) => value === typed.stage)?.value ?? null,
  ecosystemModel: MODEL_OPTIONS.find(({ value }) => value === typed.ecosystemModel)?.value ?? null,
  fiscalYearStartMonth: Number(typed.fiscalYearStartMonth),
  currency: typed.currency,
});

interface CompanyFieldsProps {
  readonly typed: TypedCompany;
  readonly onType: (typed: TypedCompany) => void;
  readonly errors: Readonly<Record<string, string>>;
  readonly currencies: readonly SelectOption[];
  readonly disabled?: boolean;
}

/** What is true of a company at every quarter. */
export function CompanyFields(props: CompanyFieldsProps) {
  const { typed, onType, errors, currencies, disabled = false } = props;
  const field = (name: keyof TypedCompany) => ({
    name,
    value: typed[name],
    error: errors[name],
    disabled,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onType({ ...typed, [name]: event.target.value }),
  });
  return (
    <>
      <Field label="Name" maxLength={200} autoComplete="off" {...field("name")} />
      <SelectField
        label="Stage"
        placeholder="Not known"
        options={STAGE_OPTIONS}
        hint="A startup that does not grow through an ecosystem is held to another bar."
        {...field("stage")}
      />
      <SelectField
        label="Ecosystem model"
        placeholder="Not known"
        options={MODEL_OPTIONS}
        hint="How partners take part in growth, if they do."
        {...field("ecosystemModel")}
      />
      <SelectField
        label="Fiscal year starts in"
        options={MONTH_OPTIONS}
        hint="A fiscal year is named by the calendar year in which it ends."
        {...field("fiscalYearStartMonth")}
      />
      <SelectField
        label="Currency"
        options={currencies}
        hint="Every amount of this company is kept in it."
        {...field("currency")}
      />
    </>
  );
}
