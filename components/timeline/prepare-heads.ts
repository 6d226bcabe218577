import type { GridQuarter } from "@/components/charts/condition-grid-model";
import { fiscalYearOf, numberOf, type Quarter } from "@/lib/domain/quarter";
import type { JudgedQuarter } from "@/lib/features/evaluations/schema";
import { quarterLabel, quarterMonths, yearLabel } from "@/lib/format/quarter";

interface Calendar {
  readonly fiscalYearStartMonth: number;
  readonly locale: string;
}

const headOf = (quarter: Quarter, { fiscalYearStartMonth, locale }: Calendar) => ({
  key: quarterLabel(quarter),
  year: yearLabel(fiscalYearOf(quarter)),
  short: `Q${numberOf(quarter)}`,
  days: quarterMonths(quarter, fiscalYearStartMonth, locale),
});

function standsAs({ close }: JudgedQuarter): GridQuarter["stands"] {
  if (close === null) return "open";
  return close.restatements.length > 0 ? "restated" : "closed";
}

/** `FY28, forecast`, or the years that it spans. */
function aheadLabel(quarters: readonly Quarter[]): string {
  const years = [...new Set(quarters.map((quarter) => yearLabel(fiscalYearOf(quarter))))];
  return `${years.join(" to ")}, forecast`;
}

/** The heads of the quarters shown, and of those to come under one name. */
export function quarterHeads(
  quarters: readonly JudgedQuarter[],
  ahead: readonly Quarter[],
  calendar: Calendar,
): readonly GridQuarter[] {
  const year = aheadLabel(ahead);
  return [
    ...quarters.map((one) => ({ ...headOf(one.quarter, calendar), stands: standsAs(one) })),
    ...ahead.map((quarter) => ({
      ...headOf(quarter, calendar),
      year,
      stands: "ahead" as const,
    })),
  ];
}
