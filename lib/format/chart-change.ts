import type { Chart, Leader, Position } from "../domain/org/chart.ts";
import type { Difference, Heir } from "../domain/org/differences.ts";
import type { PositionField } from "../domain/org/position-fields.ts";
import { capitalised, counted } from "./count.ts";
import { dateLabel } from "./date.ts";
import { listed } from "./list.ts";
import { levelName } from "./position.ts";
import { managerName, type Naming, type SeatNames, seatNames } from "./seat-names.ts";

/** What seats are called before, and after where they are still there. */
export interface DifferenceNames {
  readonly was: SeatNames;
  readonly is: SeatNames;
}

/** The names for the differences of two charts. */
export const differenceNames = (
  before: Pick<Chart, "positions">,
  after: Pick<Chart, "positions">,
  naming: Naming = {},
): DifferenceNames => ({
  was: seatNames([before], naming),
  is: seatNames([before, after], naming),
});

interface Edit {
  readonly before: Position;
  readonly after: Position;
}

function retitled(title: string): string {
  return title.trim() === "" ? "loses its title" : `is retitled ${title}`;
}

function reheld({ before, after }: Edit, { areHidden }: SeatNames): string {
  if (after.person === null) {
    return areHidden || before.person === null ? "is vacated" : `is vacated by ${before.person}`;
  }
  if (areHidden) return before.person === null ? "is filled" : "is refilled";
  const now = `is now held by ${after.person}`;
  return before.person === null ? now : `${now} instead of ${before.person}`;
}

function moved({ before, after }: Edit, names: SeatNames): string {
  const from = before.manager.kind === "named" ? ` from ${names.seat(before.manager.key)}` : "";
  switch (after.manager.kind) {
    case "named":
      return `moves${from} to ${names.seat(after.manager.key)}`;
    case "top":
      return `moves${from} to the top`;
    case "not_established":
      return `moves${from} to ${managerName(after.manager, names)}`;
  }
}

const STATUS_NOW = { filled: "is now filled", open: "is now open", planned: "is now planned" };

function seated({ before, after }: Edit): string {
  if (after.executiveTeam === null) return "no longer says whether it sits on the executive team";
  if (after.executiveTeam) return "joins the executive team";
  return before.executiveTeam === true
    ? "leaves the executive team"
    : "does not sit on the executive team";
}

function redotted({ before, after }: Edit, { seat }: SeatNames, locale: string): string {
  const gained = after.dotted.filter((key) => !before.dotted.includes(key)).map(seat);
  const lost = before.dotted.filter((key) => !after.dotted.includes(key)).map(seat);
  const parts = [
    gained.length === 0 ? null : `also reports to ${listed(gained, locale)} by dotted line`,
    lost.length === 0 ? null : `has no dotted line to ${listed(lost, locale)} any more`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "has its dotted lines in another order" : listed(parts, locale);
}

/** What became of one field, said of the position. */
function clause(field: PositionField, edit: Edit, names: SeatNames, locale: string): string {
  const { after } = edit;
  switch (field) {
    case "title":
      return retitled(after.title);
    case "person":
      return reheld(edit, names);
    case "manager":
      return moved(edit, names);
    case "level":
      return after.level === "unknown"
        ? "has no known level any more"
        : `is now at the level “${levelName(after.level)}”`;
    case "function":
      return after.function === "" ? "has no function any more" : `now counts as ${after.function}`;
    case "status":
      return STATUS_NOW[after.status];
    case "startsOn":
      return after.startsOn === null
        ? "has no start date any more"
        : `starts on ${dateLabel(after.startsOn, locale)}`;
    case "executiveTeam":
      return seated(edit);
    case "dotted":
      return redotted(edit, names, locale);
    case "description":
      return "is described anew";
  }
}

const FILLING = { filled: "", open: ", open", planned: ", planned" };

function addedSentence(after: Position, name: string, names: SeatNames, locale: string): string {
  const { manager, status, startsOn } = after;
  const place = manager.kind === "top" ? "at the top" : `under ${managerName(manager, names)}`;
  const filling = FILLING[status];
  const start =
    status === "filled" || startsOn === null ? "" : ` from ${dateLabel(startsOn, locale)}`;
  return `${name} is added ${place}${filling}${filling === "" ? "" : start}.`;
}

function heirClause({ manager, reports }: Heir, { seat }: SeatNames, locale: string): string {
  const joined = counted(reports.length, "report", "reports", locale);
  if (manager === null) return `${joined} ${reports.length === 1 ? "has" : "have"} no manager now`;
  return `${joined} ${reports.length === 1 ? "joins" : "join"} ${seat(manager)}`;
}

function leaderSentence(before: Leader, after: Leader, { seat }: SeatNames): string {
  if (after.kind === "none") return "There is no partnerships leader any more.";
  if (after.kind === "unknown") return "The chart does not say any more who leads partnerships.";
  const from = before.kind === "named" ? ` instead of ${seat(before.key)}` : "";
  return `${capitalised(seat(after.key))} leads partnerships${from}.`;
}

/**
 * A row of the list of differences: `VP Partnerships moves from the CRO to the CEO and joins the
 * executive team.`
 */
export function differenceSentence(
  difference: Difference,
  { was, is }: DifferenceNames,
  locale: string,
): string {
  switch (difference.kind) {
    case "chief_executive":
      return difference.after === null
        ? "The chart does not say any more who the chief executive is."
        : `${capitalised(is.seat(difference.after))} is the chief executive.`;
    case "leader":
      return leaderSentence(difference.before, difference.after, is);
    case "added": {
      const { key, after } = difference;
      return addedSentence(after, capitalised(is.seat(key)), is, locale);
    }
    case "removed": {
      const heirs = difference.heirs.map((heir) => heirClause(heir, is, locale));
      const after = heirs.length === 0 ? "" : `; ${listed(heirs, locale)}`;
      return `${capitalised(was.seat(difference.key))} is removed${after}.`;
    }
    case "moved":
    case "changed": {
      const rest = difference.fields.filter((field) => field !== "manager");
      const fields: readonly PositionField[] =
        difference.kind === "moved" ? ["manager", ...rest] : rest;
      const clauses = fields.map((field) => clause(field, difference, is, locale));
      return `${capitalised(was.seat(difference.key))} ${listed(clauses, locale)}.`;
    }
  }
}
