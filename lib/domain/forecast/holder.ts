import { type Criterion, criteriaOf, type Evaluation } from "../evaluation/evaluation.ts";
import { sourceOf } from "../evaluation/input-source.ts";
import type { Quarter } from "../quarter.ts";
import type { MadeForecast } from "./forecast.ts";
import type { Milestone } from "./milestones.ts";

/** What keeps a title from being justified sooner, or at all. */
export type Holder =
  | { readonly kind: "nothing" }
  | { readonly kind: "revenue" }
  /** At least one; all of them turn at the same close, or at none. */
  | { readonly kind: "milestones"; readonly milestones: readonly Milestone[] };

const isUnmet = ({ status }: Criterion): boolean => status !== "met";

const NOTHING: Holder = { kind: "nothing" };
const REVENUE: Holder = { kind: "revenue" };

const heldByAny = (milestones: readonly Milestone[], otherwise: Holder): Holder =>
  milestones.length === 0 ? otherwise : { kind: "milestones", milestones };

const latestOf = (milestones: readonly Milestone[]): Quarter | null =>
  milestones.reduce<Quarter | null>(
    (last, { from }) => (from !== null && (last === null || from > last) ? from : last),
    null,
  );

/**
 * What holds the date of a forecast made with an evaluation: what nobody has scheduled where anything
 * is, else what the forecast names. Revenue that is met today holds nothing: then it is the last of
 * the milestones.
 */
export function holderOf(
  evaluation: Pick<Evaluation, "conditions">,
  { when, heldBy, milestones, justified }: MadeForecast,
): Holder {
  if (when.kind === "depends") {
    const ids = new Set(when.on.map(({ id }) => id));
    return heldByAny(
      milestones.filter(({ criterion }) => ids.has(criterion.id)),
      REVENUE,
    );
  }
  if (justified) return NOTHING;
  if (heldBy.length > 0) return { kind: "milestones", milestones: heldBy };
  const asksRevenue = criteriaOf(evaluation).some(
    (criterion) => sourceOf(criterion.id) === "revenue" && isUnmet(criterion),
  );
  if (asksRevenue) return REVENUE;
  const unmet = milestones.filter(({ criterion }) => isUnmet(criterion));
  const latest = latestOf(unmet);
  return heldByAny(
    unmet.filter(({ from }) => from === latest),
    REVENUE,
  );
}
