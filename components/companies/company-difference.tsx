import type { CompanyInForce } from "@/lib/features/companies/schema";
import { type TypedCompany, typedCompany } from "./company-fields";
import { MODEL_OPTIONS, MONTH_OPTIONS, STAGE_OPTIONS } from "./company-labels";

interface CompanyDifferenceProps {
  readonly inForce: CompanyInForce;
  readonly typed: TypedCompany;
}

const NOT_KNOWN = [{ value: "", label: "Not known" }];

const SHOWN = [
  { name: "name", label: "Name", options: [] },
  { name: "stage", label: "Stage", options: [...NOT_KNOWN, ...STAGE_OPTIONS] },
  { name: "ecosystemModel", label: "Ecosystem model", options: [...NOT_KNOWN, ...MODEL_OPTIONS] },
  { name: "fiscalYearStartMonth", label: "Fiscal year starts in", options: MONTH_OPTIONS },
  { name: "currency", label: "Currency", options: [] },
] as const;

/** What is there now where it differs from what was typed. */
export function CompanyDifference({ inForce, typed }: CompanyDifferenceProps) {
  const now = typedCompany(inForce);
  return (
    <ul className="mt-1">
      {SHOWN.filter(({ name }) => now[name] !== typed[name]).map(({ name, label, options }) => (
        <li key={name}>
          {label} is now{" "}
          <b>{options.find(({ value }) => value === now[name])?.label ?? now[name]}</b>.
        </li>
      ))}
      <li>What you typed is kept below. Save again to put it in force.</li>
    </ul>
  );
}
