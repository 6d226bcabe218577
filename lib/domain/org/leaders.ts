import { LEVELS, type Position } from "./chart.ts";
import { isChiefPartnerOfficer, partnershipsWords } from "./partnerships.ts";
import { before, firstHeld, parts, phrases } from "./title-words.ts";
import { proposeFunction } from "./titles.ts";

/** A position proposed for a part somebody then confirms; `words` are those of the text that speak for it. */
export interface SeatProposal {
  readonly key: string;
  readonly from: "title" | "function" | "reports";
  readonly words: string;
}

/** Strongest first. */
const CHIEF_EXECUTIVES = phrases(
  "chief executive officer, ceo, chief executive, managing director, general director, geschäftsführer, geschäftsführerin, vorstandsvorsitzender, directeur général, pdg, director general, diretor executivo, diretor presidente, executive director, president, founder",
);
const SECONDS = phrases("deputy, vice, assistant, associate, former");

/** The words of a title that say chief executive, the plainest of them; null where none does. */
export function chiefExecutiveWords(title: string): string | null {
  const own = parts(title).map((part) => before(before(part, "office of"), "to"));
  const found = own
    .filter((part) => firstHeld(part, SECONDS) === null)
    .flatMap((part) => firstHeld(part, CHIEF_EXECUTIVES) ?? []);
  return CHIEF_EXECUTIVES.find((words) => found.includes(words)) ?? null;
}

const managerKey = (position: Position) =>
  position.manager.kind === "named" ? position.manager.key : null;

/**
 * Positions at the top whose title says chief executive, the plainest title first; where the chart
 * has no top, those of which nobody knows who is above.
 */
export function proposeChiefExecutive(positions: readonly Position[]): readonly SeatProposal[] {
  const tops = positions.filter((position) => position.manager.kind === "top");
  const loose = () => positions.filter((position) => position.manager.kind === "not_established");
  return (tops.length > 0 ? tops : loose())
    .flatMap((position): SeatProposal[] => {
      const words = chiefExecutiveWords(position.title);
      return words === null ? [] : [{ key: position.key, from: "title", words }];
    })
    .toSorted((a, b) => CHIEF_EXECUTIVES.indexOf(a.words) - CHIEF_EXECUTIVES.indexOf(b.words));
}

/**
 * Chief Partner Officers of whose direct reports more work in partnerships than in people matters:
 * where partners are the staff, the title is that of who runs human resources.
 */
function provenByReports(positions: readonly Position[]): ReadonlyMap<string, string> {
  const officers = new Set(
    positions.filter((p) => isChiefPartnerOfficer(p.title)).map((p) => p.key),
  );
  const balance = new Map<string, number>();
  const words = new Map<string, string>();
  for (const { manager, title, function: of } of positions) {
    if (manager.kind !== "named" || !officers.has(manager.key)) continue;
    const said = partnershipsWords(title);
    const isPeople = of === "people" || proposeFunction(title).function === "people";
    const weight = said === null ? -Number(isPeople) : 1;
    balance.set(manager.key, (balance.get(manager.key) ?? 0) + weight);
    if (said !== null && !words.has(manager.key)) words.set(manager.key, said);
  }
  return new Map([...words].filter(([key]) => (balance.get(key) ?? 0) > 0));
}

/** Of some proposals those with no other among the positions above them. */
function topmost(proposals: readonly SeatProposal[], positions: readonly Position[]) {
  const managers = new Map(positions.map((p) => [p.key, managerKey(p)]));
  const proposed = new Set(proposals.map((proposal) => proposal.key));
  const covered = new Map<string, boolean>();
  const isCovered = (key: string): boolean => {
    const path: string[] = [];
    let above = managers.get(key) ?? null;
    path.push(key);
    while (above !== null && !proposed.has(above) && !covered.has(above)) {
      path.push(above);
      above = managers.get(above) ?? null;
    }
    const answer = above !== null && (proposed.has(above) || covered.get(above) === true);
    for (const step of path) covered.set(step, answer);
    return answer;
  };
  return proposals.filter((proposal) => !isCovered(proposal.key));
}

/**
 * Positions that a title, a function or the reports prove to lead partnerships, the likeliest
 * first: title before function before reports, then the higher level, then sibling order.
 */
export function proposePartnershipsLeader(positions: readonly Position[]): readonly SeatProposal[] {
  const byKey = new Map(positions.map((position) => [position.key, position]));
  const rank = (proposal: SeatProposal) =>
    LEVELS.indexOf(byKey.get(proposal.key)?.level ?? "unknown");
  const reports = provenByReports(positions);
  const from = (source: SeatProposal["from"], wordsOf: (p: Position) => string | null) => {
    const found = positions.flatMap((position): SeatProposal[] => {
      const words = position.function === "assistant" ? null : wordsOf(position);
      return words === null ? [] : [{ key: position.key, from: source, words }];
    });
    return topmost(found, positions).toSorted((a, b) => rank(a) - rank(b));
  };
  const all = [
    ...from("title", (position) => partnershipsWords(position.title)),
    ...from("reports", (position) => reports.get(position.key) ?? null),
    ...from("function", (position) => partnershipsWords(position.function)),
  ];
  return [...new Map(all.toReversed().map((p) => [p.key, p])).values()].toReversed();
}
