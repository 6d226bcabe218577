import type { SheetRow } from "../sheet.ts";
import type { PositionStatus } from "./chart.ts";
import type { GuessOption, GuessReason, Guesses } from "./import-guess.ts";
import { cellOf, type ChartTable, clean, headingOf } from "./import-table.ts";
import { nameWord, openingIn, statusWord } from "./import-words.ts";

/** Whether a row's seat is filled, open or planned, and by whom; its own words where nobody is named. */
export interface SeatReading {
  /** As the source names the person or the opening: what other rows may name as their manager. */
  readonly name: string;
  readonly person: string | null;
  /** What stands behind “Open –” where the title's own cell is empty. */
  readonly opening: string | null;
  readonly status: PositionStatus | "left_out";
}

/** First and last name where they stand apart; some files hold the first name under "name". */
function nameOf(table: ChartTable, row: SheetRow): string {
  const [name, first, last] = [
    cellOf(table, row, "name"),
    cellOf(table, row, "firstName"),
    cellOf(table, row, "lastName"),
  ];
  if (name === "") return clean(`${first} ${last}`);
  const isFirst = table.columns.firstName === null && last !== "" && !name.endsWith(last);
  return isFirst ? clean(`${name} ${last}`) : name;
}

const isSettled = (option: GuessOption): option is PositionStatus | "left_out" =>
  option === "filled" || option === "open" || option === "planned" || option === "left_out";

const WORDS: Readonly<Record<"vacant" | "withheld" | "eliminated", readonly GuessOption[]>> = {
  vacant: ["open", "filled", "left_out"],
  withheld: ["filled", "open", "left_out"],
  eliminated: ["left_out", "open", "filled"],
};

/** Reads who sits where; every word that is no plain answer is a guess. */
export function readSeat(table: ChartTable, row: SheetRow, guesses: Guesses): SeatReading {
  const name = nameOf(table, row);
  const settle = (
    field: "status" | "name",
    reason: GuessReason,
    value: string,
    options: readonly GuessOption[],
  ): SeatReading["status"] => {
    const column = headingOf(table, field) ?? headingOf(table, "firstName");
    const option = guesses.ask({ reason, row: row.number, column, value, options });
    return isSettled(option) ? option : "filled";
  };

  const cell = cellOf(table, row, "status");
  const statusOf = (): SeatReading["status"] => {
    const said = statusWord(cell);
    if (said === "left")
      return settle("status", { kind: "has_left" }, cell, ["left_out", "open", "filled"]);
    if (said !== null) return said;
    const options = ["filled", "open", "planned", "left_out"] as const;
    return settle("status", { kind: "status_not_known" }, cell, options);
  };

  const said = statusOf();
  const placeholder = nameWord(name);
  const opening = placeholder === null ? openingIn(name) : null;
  const person = name === "" || placeholder !== null || opening !== null ? null : name;
  const isWorthAsking = said === "filled" || (placeholder === "eliminated" && said !== "left_out");
  if (!isWorthAsking) return { name, person, opening, status: said };
  if (placeholder !== null)
    return {
      name,
      person,
      opening,
      status: settle("name", { kind: placeholder }, name, WORDS[placeholder]),
    };
  if (opening === null) return { name, person, opening, status: said };
  const status = settle("name", { kind: "opening" }, name, ["open", "filled", "left_out"]);
  return { name, person, opening, status };
}
