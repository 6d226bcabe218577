import type { CompanyRecord } from "../../company.ts";
import type { Chart, Level, Manager, Position } from "../../org/chart.ts";
import { type ProposalHead, proposalFrom } from "../../org/proposal.ts";
import type { Quarter } from "../../quarter.ts";
import { accept, refuse, type Result } from "../../result.ts";
import type { EvaluationOptions } from "../as-of.ts";
import { applyChanges } from "./apply.ts";
import { type Change, inOrder, isOnChart, type SettledChart } from "./change.ts";

export type ProposalRefusal =
  /** The chart does not say who leads partnerships: that is settled on the chart, not proposed. */
  | { readonly kind: "leader_not_named" }
  /** Nothing of the changes is made to a chart. */
  | { readonly kind: "chart_unchanged" };

interface ProposalSource {
  readonly record: CompanyRecord;
  /** At whose close the changes were found, and the chart that they were found for. */
  readonly quarter: Quarter;
  readonly options: EvaluationOptions;
  readonly changes: readonly Change[];
  readonly head: ProposalHead;
}

/** What a proposal shows of a set of changes. */
interface Proposed {
  readonly chart: Chart;
  /** The changes made to it, in order. */
  readonly changes: readonly Change[];
  /** What is to be found out about the chart before the set is complete; null where all is known. */
  readonly toComplete: SettledChart | null;
}

const TITLES: Readonly<Record<Level, string>> = {
  c_level: "Partnerships leader",
  vp: "VP Partnerships",
  director: "Director of Partnerships",
  manager: "Partner Manager",
  individual: "Partner Manager",
  unknown: "Partnerships",
};

type Names = ReadonlyMap<string, { readonly key: string; readonly title: string }>;

/** Gives each new seat a key that no chart of the company has, and a title of its own. */
function namesFor({ charts }: CompanyRecord, made: Chart, read: Chart | null, base: string): Names {
  const known = new Set(read?.positions.map(({ key }) => key));
  const taken = new Set(charts.flatMap(({ positions }) => positions.map(({ key }) => key)));
  const titles = new Set(made.positions.map(({ title }) => title));
  const names = new Map<string, { readonly key: string; readonly title: string }>();
  for (const seat of made.positions.filter(({ key }) => !known.has(key))) {
    let place = names.size + 1;
    while (taken.has(`${base}-seat-${place}`)) place += 1;
    const key = `${base}-seat-${place}`;
    taken.add(key);
    const isChief = seat.key === made.chiefExecutive;
    const plain = isChief ? "Chief Executive Officer" : `${TITLES[seat.level]}, new seat`;
    let [title, number] = [plain, 1];
    while (titles.has(title)) {
      number += 1;
      title = `${plain} ${number}`;
    }
    titles.add(title);
    names.set(seat.key, { key, title });
  }
  return names;
}

/** The chart as proposed: new seats named and planned, those open in an actual chart without a start. */
function planned(made: Chart, names: Names, { effectiveFrom }: ProposalHead) {
  const keyOf = (key: string) => names.get(key)?.key ?? key;
  const under = (manager: Manager): Manager =>
    manager.kind === "named" ? { kind: "named", key: keyOf(manager.key) } : manager;
  const positions = made.positions.map((seat): Position => {
    const manager = under(seat.manager);
    const name = names.get(seat.key);
    if (name === undefined) {
      const isOpen = made.kind === "actual" && seat.status !== "filled";
      return { ...seat, manager, startsOn: isOpen ? null : seat.startsOn };
    }
    return seat.key === made.chiefExecutive
      ? { ...seat, ...name, manager, function: "executive" }
      : { ...seat, ...name, manager, status: "planned", startsOn: effectiveFrom };
  });
  const { chiefExecutive, leader } = made;
  return {
    positions,
    chiefExecutive: chiefExecutive === null ? null : keyOf(chiefExecutive),
    leader: leader.kind === "named" ? { kind: leader.kind, key: keyOf(leader.key) } : leader,
  };
}

/** What can be planned on a chart: seats whose line is not established stay where they are. */
function plannable(changes: readonly Change[], toComplete: SettledChart | null): readonly Change[] {
  const open = new Set(toComplete?.lines);
  return inOrder(changes).flatMap((change): readonly Change[] => {
    if (!isOnChart(change) || change.kind === "settled_chart") return [];
    if (change.kind !== "moves") return [change];
    const seats = change.seats.filter(({ key }) => !open.has(key));
    return seats.length === 0 ? [] : [{ ...change, seats }];
  });
}

/**
 * The proposal that shows the chart as a set of changes leaves it; what else they change a chart does
 * not say. New seats are planned for the day the proposal holds from, so that `evaluate()` with this
 * chart, at any close on or after that day, counts what the changes promised. A seat that an actual
 * chart holds open does not count there whatever its start, which is therefore left out.
 *
 * Lines not established and unknown levels are records to complete, not a plan: they stay as they
 * are, and so does what would hang on them. Where there are any, `toComplete` names them, and the
 * proposal keeps of the promise only what does not need them. Refuses where nothing else is left.
 */
export function proposalOf(source: ProposalSource): Result<Proposed, ProposalRefusal> {
  const { record, quarter, options, changes, head } = source;
  if (changes.some((change) => change.kind === "chart" && change.missing === "leader_not_named")) {
    return refuse({ kind: "leader_not_named" });
  }
  const toComplete = changes.find((change) => change.kind === "settled_chart") ?? null;
  let drawn = record;
  const shown: Change[] = [];
  for (const change of plannable(changes, toComplete)) {
    const next = applyChanges(drawn, quarter, [change], options);
    if (next.charts.every((chart) => drawn.charts.includes(chart))) continue;
    drawn = next;
    shown.push(change);
  }
  const made = drawn.charts.find((chart) => !record.charts.includes(chart));
  if (made === undefined) return refuse({ kind: "chart_unchanged" });
  const read = record.charts.find(({ key }) => key === made.key) ?? null;
  const names = namesFor(record, made, read, head.key);
  const proposal = proposalFrom(made, head);
  const chart = { ...proposal, ...planned(made, names, head), basedOn: read?.key ?? null };
  return accept({ chart, changes: shown, toComplete });
}
