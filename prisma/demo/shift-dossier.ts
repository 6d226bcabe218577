const QUARTER = /^(\d{4})Q([1-4])$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const shiftQuarter = (year: string, number: string, by: number): string => {
  const index = Number(year) * 4 + Number(number) - 1 + by;
  return `${Math.floor(index / 4)}Q${(index % 4) + 1}`;
};

/** Demo days lie between the 1st and the 28th, so that every month has them. */
const shiftDay = (year: string, month: string, day: string, by: number): string => {
  const months = Number(year) * 12 + Number(month) - 1 + by * 3;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-${day}`;
};

function shiftText(text: string, by: number): string {
  const [, fiscalYear, number] = QUARTER.exec(text) ?? [];
  if (fiscalYear !== undefined && number !== undefined) return shiftQuarter(fiscalYear, number, by);
  const [, year, month, day] = DAY.exec(text) ?? [];
  return year !== undefined && month !== undefined && day !== undefined
    ? shiftDay(year, month, day, by)
    : text;
}

/** A demo dossier with every quarter and day moved by whole quarters, so that it ends near today. */
export const shiftDossier = (json: string, by: number): string =>
  JSON.stringify(
    JSON.parse(json, (_, part: unknown) => (typeof part === "string" ? shiftText(part, by) : part)),
  );

/** The month up to which the demo's dossiers tell, counted from year 0. */
const TOLD = 2026 * 12 + 10;

/** Whole quarters from the end of what the demo tells to a day, `YYYY-MM-DD`; never negative. */
export function quartersSinceTold(today: string): number {
  const [year, month] = today.split("-");
  return Math.max(0, Math.floor((Number(year) * 12 + Number(month) - 1 - TOLD) / 3));
}
