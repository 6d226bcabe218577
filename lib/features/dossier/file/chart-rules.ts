import { circular } from "@/lib/domain/org/circular";
import { quoted } from "@/lib/format/quoted";
import { items, member, type Place, textAt } from "./place";
import type { Problem } from "./problem";

/** Every place after the first that says the same. */
function repeated(places: readonly Place[], sentence: (text: string) => string) {
  const seen = new Set<string>();
  return places.flatMap((place): readonly Problem[] => {
    const text = textAt(place);
    if (text === null) return [];
    if (seen.has(text)) return [{ pointer: place.pointer, sentence: sentence(text) }];
    seen.add(text);
    return [];
  });
}

function strangers(places: readonly Place[], keys: ReadonlySet<string>): readonly Problem[] {
  return places.flatMap((place) => {
    const text = textAt(place);
    return text === null || keys.has(text)
      ? []
      : [{ pointer: place.pointer, sentence: `${quoted(text)} is not a position of this chart.` }];
  });
}

function cycleProblems(positions: readonly Place[]): readonly Problem[] {
  const managerOf = new Map<string, string>();
  for (const position of positions) {
    const [key, manager] = [textAt(member(position, "key")), textAt(member(position, "manager"))];
    if (key !== null && manager !== null && !managerOf.has(key)) managerOf.set(key, manager);
  }
  const loop = circular(managerOf.keys(), (key) => managerOf.get(key));
  return positions.flatMap((position) => {
    const key = textAt(member(position, "key"));
    const manager = member(position, "manager");
    return key === null || textAt(manager) === null || !loop.has(key)
      ? []
      : [
          {
            pointer: manager.pointer,
            sentence: `${quoted(key)} reports to itself, directly or through others.`,
          },
        ];
  });
}

const doublyManaged = (position: Place): readonly Problem[] => {
  const unresolved = member(position, "managerUnresolved");
  return textAt(unresolved) === null || textAt(member(position, "manager")) === null
    ? []
    : [
        {
          pointer: unresolved.pointer,
          sentence: "A manager is either a position or not established, never both.",
        },
      ];
};

function ownProblems(chart: Place): readonly Problem[] {
  const list = member(chart, "positions");
  const positions = items(list);
  const keyPlaces = positions.map((position) => member(position, "key"));
  const keys = new Set(keyPlaces.map(textAt).filter((key) => key !== null));
  const references = [
    member(chart, "chiefExecutive"),
    member(chart, "partnershipsLeader"),
    ...positions.flatMap((position) => [
      member(position, "manager"),
      ...items(member(position, "dotted")),
    ]),
  ];
  return [
    ...repeated(keyPlaces, (key) => `A second position with the key ${quoted(key)}.`),
    ...(Array.isArray(list.value) ? strangers(references, keys) : []),
    ...cycleProblems(positions),
    ...positions.flatMap(doublyManaged),
  ];
}

/** What is wrong with the charts beyond their shape. */
export function chartProblems(file: Place): readonly Problem[] {
  const charts = items(member(file, "charts"));
  const actual = charts.filter((chart) => textAt(member(chart, "kind")) === "actual");
  return [
    ...repeated(
      charts.map((chart) => member(chart, "key")),
      (key) => `A second chart with the key ${quoted(key)}.`,
    ),
    ...repeated(
      actual.map((chart) => member(chart, "effectiveFrom")),
      (date) => `A second actual chart from ${quoted(date)}.`,
    ),
    ...charts.flatMap(ownProblems),
  ];
}
