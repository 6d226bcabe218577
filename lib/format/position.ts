import type { Level, PositionStatus } from "../domain/org/chart.ts";

const LEVELS: Readonly<Record<Level, string>> = {
  c_level: "Chief officer",
  vp: "Vice President",
  director: "Director or head",
  manager: "Manager",
  individual: "Individual",
  unknown: "Not known",
};

const STATUSES: Readonly<Record<PositionStatus, string>> = {
  filled: "Filled",
  open: "Open",
  planned: "Planned",
};

export const levelName = (level: Level): string => LEVELS[level];
export const positionStatusName = (status: PositionStatus): string => STATUSES[status];
