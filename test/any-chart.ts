import fc from "fast-check";
import { type Chart, LEVELS, type Manager, type Position } from "../lib/domain/org/chart.ts";
import { circular } from "../lib/domain/org/circular.ts";
import { type ChartCommand, type NewSeat, patchFor } from "../lib/domain/org/commands.ts";
import { applyPatch, type ChartPatch } from "../lib/domain/org/patch.ts";
import { chart, day, position } from "./sample-record.ts";

/** Random sound charts, and random acts on them, for properties. */

const anyFields = fc.record({
  title: fc.constantFrom("", "VP Partnerships", "Partner Manager", "Chief Revenue Officer"),
  person: fc.constantFrom(null, "Ana", "Bo"),
  level: fc.constantFrom(...LEVELS),
  function: fc.constantFrom("partnerships", "sales", "assistant"),
  status: fc.constantFrom("filled", "open", "planned"),
  startsOn: fc.constantFrom(null, day("2026-11-01"), day("2027-05-01")),
  executiveTeam: fc.constantFrom(null, true, false),
  description: fc.constantFrom(null, "Runs the programme", "Owns the marketplace"),
});

const draw = fc.nat({ max: 1_000_000 });

interface Drawn {
  readonly fields: Partial<Position>;
  readonly manager: number;
  readonly line: number;
  readonly dotted: readonly number[];
  readonly sort: number;
}

const anyDrawn: fc.Arbitrary<Drawn> = fc.record({
  fields: anyFields,
  manager: draw,
  line: fc.nat({ max: 9 }),
  dotted: fc.array(draw, { maxLength: 2 }),
  sort: draw,
});

const keyAt = (count: number, at: number) => `p${at % count}`;

function managerOf({ manager, line }: Drawn, place: number): Manager {
  if (place === 0 || line === 0) return { kind: "top" };
  if (line === 1) return { kind: "not_established", raw: "J. Doe" };
  return { kind: "named", key: keyAt(place, manager) };
}

function drawnChart(drawn: readonly Drawn[], chief: number, leader: number): Chart {
  const count = drawn.length;
  const positions = drawn
    .map((one, place) => {
      const key = `p${place}`;
      const dotted = [...new Set(one.dotted.map((at) => keyAt(count, at)))];
      return {
        sort: one.sort,
        seat: position(key, null, "manager", {
          ...one.fields,
          manager: managerOf(one, place),
          dotted: dotted.filter((other) => other !== key),
        }),
      };
    })
    .toSorted((one, other) => one.sort - other.sort)
    .map(({ seat }) => seat);
  return chart(positions, {
    chiefExecutive: chief % 4 === 0 ? null : keyAt(count, chief),
    leader: leader % 4 === 0 ? { kind: "none" } : { kind: "named", key: keyAt(count, leader) },
  });
}

/** A chart of 1 to 14 positions, in any order of the list, some lines not established. */
export const anyChart: fc.Arbitrary<Chart> = fc
  .tuple(fc.array(anyDrawn, { minLength: 1, maxLength: 14 }), draw, draw)
  .map(([drawn, chief, leader]) => drawnChart(drawn, chief, leader));

const KINDS = [
  "move",
  "add_report",
  "add_peer",
  "add_manager",
  "edit",
  "remove",
  "name_leadership",
] as const satisfies readonly ChartCommand["kind"][];

/** What somebody wants, before it is known of which chart. */
export interface Will {
  readonly kind: ChartCommand["kind"];
  readonly who: number;
  readonly whom: number;
  readonly after: number;
  readonly isAlone: boolean;
  readonly fields: Partial<Position>;
}

export const anyWill: fc.Arbitrary<Will> = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: draw,
  whom: draw,
  after: draw,
  isAlone: fc.boolean(),
  fields: anyFields,
});

/** The will as a command on a chart; now and then of a key that is not there. */
export function commandFor(
  { positions }: Chart,
  { kind, who, whom, after, isAlone, fields }: Will,
  newKey: string,
): ChartCommand {
  const keys = positions.map(({ key }) => key);
  const pick = (at: number) => keys[at % (keys.length + 1)] ?? "nobody";
  const key = pick(who);
  const orNull = (at: number) => (at % 5 === 0 ? null : pick(at));
  const manager = orNull(whom);
  const seat: NewSeat = {
    ...position(newKey, null, "director", fields),
    dotted: after % 3 === 0 ? [pick(after)] : [],
  };
  const siblings = positions.filter((one) =>
    one.manager.kind === "named" ? one.manager.key === manager : manager === null,
  );
  const sibling = siblings[after % (siblings.length + 1)]?.key;
  switch (kind) {
    case "move":
      return {
        kind: "move",
        key,
        manager: manager === null ? { kind: "top" } : { kind: "named", key: manager },
        team: isAlone ? "alone" : "with",
        ...(after % 4 === 0 ? {} : { after: sibling ?? null }),
      };
    case "add_report":
      return { kind, under: manager, seat };
    case "add_peer":
      return { kind, beside: key, seat };
    case "add_manager":
      return { kind, above: key, seat };
    case "remove":
      return isAlone ? { kind, key } : { kind, key, reportsTo: manager };
    case "name_leadership":
      return {
        kind,
        chiefExecutive: manager,
        leader: isAlone ? { kind: "none" } : { kind: "named", key },
      };
    case "edit": {
      const dotted = after % 2 === 0 ? { dotted: [pick(after), pick(whom)] } : {};
      return { kind: "edit", key, fields: { ...fields, ...dotted } };
    }
  }
}

/** Carries out wills one after the other, those that are refused left out. */
export function acted(
  before: Chart,
  wills: readonly Will[],
  name: string,
): { readonly chart: Chart; readonly patches: readonly ChartPatch[] } {
  const patches: ChartPatch[] = [];
  let now = before;
  for (const [place, will] of wills.entries()) {
    const patch = patchFor(now, commandFor(now, will, `${name}${place}`));
    if (!patch.ok) continue;
    patches.push(patch.value);
    now = applyPatch(now, patch.value);
  }
  return { chart: now, patches };
}

/** What is broken in a chart: keys twice or missing, and circles. */
export function faultsOf({ positions, chiefExecutive, leader }: Chart): readonly string[] {
  const keys = new Set(positions.map(({ key }) => key));
  const managers = positions.flatMap(({ key, manager }) =>
    manager.kind === "named" ? [[key, manager.key] as const] : [],
  );
  const above = new Map(managers);
  const named = [
    ...managers.map(([, manager]) => manager),
    ...positions.flatMap(({ dotted }) => dotted),
    ...(chiefExecutive === null ? [] : [chiefExecutive]),
    ...(leader.kind === "named" ? [leader.key] : []),
  ];
  return [
    ...(keys.size === positions.length ? [] : ["a key twice"]),
    ...named.filter((key) => !keys.has(key)),
    ...circular(keys, (key) => above.get(key)),
  ];
}
