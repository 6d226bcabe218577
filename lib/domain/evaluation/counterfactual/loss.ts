import type { CompanyRecord } from "../../company.ts";
import type { LeaderPeople } from "../../org/leader-people.ts";
import { closeOf, type Quarter } from "../../quarter.ts";
import { mixIn, windowAt } from "../../revenue/book.ts";
import type { Mix } from "../../revenue/mix.ts";
import { readingHolds } from "../../revenue/reading.ts";
import type { Parameters, Rubric } from "../../rubric/rubric.ts";
import { type AsOf, asOf, type EvaluationOptions, prepareRecord } from "../as-of.ts";
import { seatOf } from "../criteria/finding.ts";
import { evaluate } from "../evaluate.ts";
import type { Seat } from "../reason.ts";
import { redrawn } from "./apply.ts";
import { hiredDirectly, vacated } from "./chart-edits.ts";
import { teamAsOf } from "./organisation.ts";
import { withPartner } from "./partner-lines.ts";
import { isSenior, isStaff, type Member } from "./team.ts";

/** What a departure leaves too few of. */
type TooFew = "vps" | "senior_leaders" | "led_managers";

/** A single change after which the verdict is `cpo` no longer. */
export type Loss =
  | {
      readonly kind: "partner_fall";
      /** Partner sum of the window today, minor units under the definition. */
      readonly from: bigint;
      /** The least fall, in minor units, after which the reading fails. */
      readonly amount: bigint;
      /** Quarters in the window. */
      readonly quarters: number;
    }
  | { readonly kind: "departure"; readonly seat: Seat; readonly leaves: TooFew }
  | { readonly kind: "direct_hire"; readonly allowed: number };

/** A loss, and which part of what holds today has to go for it: `of` out of `whole`. */
interface Weighed {
  readonly loss: Loss;
  readonly of: bigint;
  readonly whole: bigint;
}

const lessOf = (mix: Mix, amount: bigint): Mix => ({
  ...mix,
  families: { ...mix.families, partner: mix.families.partner - amount },
  total: mix.total - amount,
});

/** The least fall that breaks a reading that holds; it only ever breaks with more of it. */
function leastFall(mix: Mix, parameters: Parameters): bigint {
  let [safe, broken] = [0n, mix.total];
  while (broken - safe > 1n) {
    const middle = (safe + broken) / 2n;
    if (readingHolds(lessOf(mix, middle), parameters)) safe = middle;
    else broken = middle;
  }
  return broken;
}

function revenueLosses({ book, quarter }: AsOf, parameters: Parameters): readonly Weighed[] {
  const window = windowAt(book, quarter);
  if (window === null) return [];
  const mix = mixIn(book, window, parameters.definition);
  const from = mix.families.partner;
  const amount = leastFall(mix, parameters);
  const loss = { kind: "partner_fall", from, amount, quarters: window.length } as const;
  return [{ loss, of: amount, whole: from > 0n ? from : 1n }];
}

const oneOf = (loss: Loss, count: number): Weighed => ({ loss, of: 1n, whole: BigInt(count) });

const departure = (member: Member | undefined, of: TooFew, count: number): readonly Weighed[] =>
  member === undefined
    ? []
    : [oneOf({ kind: "departure", seat: seatOf(member.position), leaves: of }, count)];

/** Who would leave too few behind, were they to go alone. */
function departures(
  people: LeaderPeople,
  team: readonly Member[],
  { minSeniorLeaders, minVps, minLedManagers }: Parameters,
): readonly Weighed[] {
  const { seniors, vps, led } = people;
  const heldBy = new Map<string, number>();
  for (const { position, seniors: above, firstSenior } of team) {
    if (firstSenior === null || above !== 1 || !isStaff(position)) continue;
    heldBy.set(firstSenior, (heldBy.get(firstSenior) ?? 0) + 1);
  }
  const leaders = team.filter(({ position }) => isSenior(position));
  const vp = leaders.find(({ position }) => position.level === "vp");
  const holder = leaders.find(
    ({ position }) => led.least - (heldBy.get(position.key) ?? 0) < minLedManagers,
  );
  const one = team.find(({ position, seniors: above }) => isStaff(position) && above > 0);
  return [
    ...(vps.least === minVps ? departure(vp, "vps", vps.least) : []),
    ...(seniors.least === minSeniorLeaders
      ? departure(leaders.at(-1), "senior_leaders", seniors.least)
      : []),
    ...departure(holder, "led_managers", seniors.least),
    ...(led.least === minLedManagers ? departure(one, "led_managers", led.least) : []),
  ];
}

function peopleLosses(now: AsOf, parameters: Parameters): readonly Weighed[] {
  if (now.leadership.kind !== "led") return [];
  const { people } = now.leadership;
  const { maxDirectManagers: allowed } = parameters;
  const hire = oneOf({ kind: "direct_hire", allowed }, allowed + 1);
  return [
    ...departures(people, teamAsOf(now), parameters),
    ...(people.direct.most === allowed ? [hire] : []),
  ];
}

/** The record as it would be at a quarter's close after a loss. */
export function applyLoss(
  record: CompanyRecord,
  quarter: Quarter,
  loss: Loss,
  options: EvaluationOptions = {},
): CompanyRecord {
  const close = closeOf(quarter, record.profile.fiscalYearStartMonth);
  switch (loss.kind) {
    case "partner_fall":
      return { ...record, revenue: withPartner(record.revenue, quarter, -loss.amount) };
    case "departure":
      return redrawn(record, close, options, (chart) => vacated(chart, loss.seat.key));
    case "direct_hire":
      return redrawn(record, close, options, hiredDirectly);
  }
}

/**
 * The single change nearest to losing a verdict of `cpo` held at a quarter's close, verified by
 * evaluating what it leaves. Nearest is the smallest part of what holds today: the fall over partner
 * revenue, or one person out of those counted. A decision goes whole or stays, so it is never nearer.
 */
export function nearestLoss(
  record: CompanyRecord,
  quarter: Quarter,
  rubric: Rubric,
  options: EvaluationOptions = {},
): Loss | null {
  const now = asOf(prepareRecord(record), quarter, options);
  const { parameters } = rubric;
  const found = [...revenueLosses(now, parameters), ...peopleLosses(now, parameters)]
    .toSorted((a, b) => Number(a.of * b.whole - b.of * a.whole))
    .find(({ loss }) => {
      const after = applyLoss(record, quarter, loss, options);
      return evaluate(after, quarter, rubric, options).verdict.floor !== "cpo";
    });
  return found?.loss ?? null;
}
