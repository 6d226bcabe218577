import type { Level, Manager } from "../domain/org/chart.ts";
import { counted } from "./count.ts";
import { listed } from "./list.ts";
import { quoted } from "./quoted.ts";

/** The levels worth counting below somebody, with their names. */
const SENIOR = [
  ["c_level", "chief officer", "chief officers"],
  ["vp", "vice president", "vice presidents"],
  ["director", "director", "directors"],
] as const satisfies readonly (readonly [Level, string, string])[];

export type SeniorLevel = (typeof SENIOR)[number][0];

interface LabelledPosition {
  readonly title: string;
  /** Who sits there, or what the seat waits for. */
  readonly note: string;
  readonly manager: Manager;
  /** Keys of whom it also reports to. */
  readonly dotted: readonly string[];
  readonly titleOf: (key: string) => string;
  readonly people: number;
  readonly seniorCount: (level: SeniorLevel) => number;
  /** Badges and the mark of a change, in words. */
  readonly remarks: readonly string[];
}

function managerWords(manager: Manager, titleOf: (key: string) => string): string {
  switch (manager.kind) {
    case "named":
      return `reports to ${titleOf(manager.key)}`;
    case "top":
      return "reports to nobody";
    case "not_established":
      return manager.raw === "" ? "manager not found" : `manager ${quoted(manager.raw)} not found`;
  }
}

/** A card in words: `VP Partnerships, M. Feld, reports to CRO, 14 people, 3 directors`. */
export function positionLabel(labelled: LabelledPosition, locale: string): string {
  const { title, note, manager, dotted, titleOf, people, seniorCount, remarks } = labelled;
  const senior = SENIOR.flatMap(([level, one, many]) => {
    const count = people > 0 ? seniorCount(level) : 0;
    return count > 0 ? [counted(count, one, many, locale)] : [];
  });
  return [
    title,
    note,
    managerWords(manager, titleOf),
    ...(dotted.length > 0 ? [`by dotted line to ${listed(dotted.map(titleOf), locale)}`] : []),
    ...(people > 0 ? [counted(people, "person", "people", locale)] : []),
    ...senior,
    ...remarks,
  ].join(", ");
}
