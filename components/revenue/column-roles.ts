import { parseQuarterKey } from "@/lib/domain/quarter";
import { motionLabel } from "@/lib/format/motion";
import { quarterLabel } from "@/lib/format/quarter";
import type { MappingJson } from "@/lib/features/imports/schema";
import { GRID_ROWS, rowLabel } from "./grid-rows";

export type ColumnJson = MappingJson["columns"][number];

interface RoleOption {
  readonly value: string;
  readonly label: string;
  readonly role: ColumnJson;
}

const NAMED: readonly RoleOption[] = [
  { value: "ignored", label: "Not read", role: { kind: "ignored" } },
  { value: "quarter", label: "Quarter", role: { kind: "quarter" } },
  { value: "motion", label: "Motion", role: { kind: "motion" } },
  { value: "amount", label: "Amount", role: { kind: "amount" } },
  { value: "influenced", label: "Of which partner-influenced", role: { kind: "influenced" } },
  { value: "basis", label: "Basis: reported or annual", role: { kind: "basis" } },
];

const SERIES: readonly RoleOption[] = GRID_ROWS.map((series) => ({
  value: `series ${series.motion} ${series.part}`,
  label: `Amounts of ${rowLabel(series)}`,
  role: { kind: "series", series },
}));

/** What a column can be read as; its own quarter too, where the heading names one. */
export function roleOptions(guessed: ColumnJson): readonly RoleOption[] {
  if (guessed.kind !== "in_quarter") return [...NAMED, ...SERIES];
  const quarter = parseQuarterKey(guessed.quarter);
  const name = quarter === null ? guessed.quarter : quarterLabel(quarter);
  const part = guessed.part === "influenced" ? ", partner-influenced" : "";
  return [
    ...NAMED,
    { value: "in_quarter", label: `Amounts of ${name}${part}`, role: guessed },
    ...SERIES,
  ];
}

/** Which of the options a role is. */
export const roleValue = (role: ColumnJson): string =>
  role.kind === "series" ? `series ${role.series.motion} ${role.series.part}` : role.kind;

/** What a strange name of a motion can be said to be. */
export const MOTION_CHOICES = GRID_ROWS.map((series) => ({
  value: `${series.motion} ${series.part}`,
  label: series.part === "amount" ? motionLabel(series.motion) : rowLabel(series),
  series,
}));
