import { type Level, LEVELS, POSITION_STATUSES, type PositionStatus } from "@/lib/domain/org/chart";
import { levelName, positionStatusName } from "@/lib/format/position";

/** Levels and statuses to choose from in a list, and what a chosen value stands for. */
export const LEVEL_CHOICES = LEVELS.map((value) => ({ value, label: levelName(value) }));

export const STATUS_CHOICES = POSITION_STATUSES.map((value) => ({
  value,
  label: positionStatusName(value),
}));

export const levelIn = (value: string): Level | undefined => LEVELS.find((one) => one === value);

export const statusIn = (value: string): PositionStatus | undefined =>
  POSITION_STATUSES.find((one) => one === value);
