import type { Level, Position, PositionStatus } from "../domain/org/chart.ts";

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

/** A title nobody gave is still a seat somebody may sit on. */
export const seatTitle = ({ title }: Pick<Position, "title">): string =>
  title.trim() === "" ? "No title given" : title;

/** `VP Partnerships, Mirjam Feld`; the title alone where nobody sits there. */
export const seatLine = ({ title, person }: Pick<Position, "title" | "person">): string =>
  [seatTitle({ title }), person].filter((part) => part !== null && part !== "").join(", ");

export const levelName = (level: Level): string => LEVELS[level];
export const positionStatusName = (status: PositionStatus): string => STATUSES[status];
