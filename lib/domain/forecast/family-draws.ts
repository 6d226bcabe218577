import { FAMILIES, type Family, FAMILY_OF, type Motion } from "../revenue/line.ts";
import type { Definition } from "../rubric/rubric.ts";
import { type Growth, growthFactors, isNoGrowth } from "./growth.ts";
import type { Path } from "./paths.ts";
import { HORIZON, type RevenueSimulation } from "./simulation.ts";

/** One future: revenue by family, a value a quarter ahead, as a part of the history's unit. */
export type FamilyDraw = Readonly<Record<Family, Path>>;
type Sums = Record<Family, number[]>;

const OTHERS = FAMILIES.filter((family) => family !== "partner");

const NOTHING = Array.from({ length: HORIZON }, () => 0);
const zeros = (): number[] => [...NOTHING];
const emptyDraw = (): Sums => ({
  direct: zeros(),
  self_serve: zeros(),
  partner: zeros(),
  other: zeros(),
});

/** What one motion adds to a draw's families; `influenced` is the part that counts as partner revenue. */
function addMotion(
  draw: Sums,
  motion: Motion,
  path: Path,
  influenced: number,
  factors: readonly number[] | null,
): void {
  const own = draw[FAMILY_OF[motion]];
  for (let ahead = 0; ahead < HORIZON; ahead += 1) {
    const revenue = (path[ahead] ?? 0) * (factors?.[ahead] ?? 1);
    own[ahead] = (own[ahead] ?? 0) + revenue * (1 - influenced);
    draw.partner[ahead] = (draw.partner[ahead] ?? 0) + revenue * influenced;
  }
}

/** The draws of all motions, summed by family. */
function summed(
  { history, motions }: RevenueSimulation,
  definition: Definition,
  growth: Growth,
): readonly FamilyDraw[] {
  const draws: Sums[] = [];
  for (const { motion, influenced } of history.motions) {
    const counted = definition === "sourced" ? 0 : influenced;
    const basisPoints = growth[motion] ?? 0;
    const factors = basisPoints === 0 ? null : growthFactors(basisPoints, HORIZON);
    for (const [place, path] of (motions.get(motion) ?? []).entries()) {
      const draw = (draws[place] ??= emptyDraw());
      addMotion(draw, motion, path, counted, factors);
    }
  }
  return draws;
}

/**
 * A draw with its partner share replaced: the total stays, the other families keep their proportions
 * among each other, and then each grows as it does from `base` to `grown`.
 */
function withShare(base: FamilyDraw, grown: FamilyDraw, share: Path): FamilyDraw {
  const draw = emptyDraw();
  for (let ahead = 0; ahead < HORIZON; ahead += 1) {
    const before = base.partner[ahead] ?? 0;
    let others = 0;
    for (const family of OTHERS) others += base[family][ahead] ?? 0;
    const partner = (share[ahead] ?? 0) * (others + before);
    const left = others === 0 ? 0 : (others + before - partner) / others;
    for (const family of OTHERS) draw[family][ahead] = left * (grown[family][ahead] ?? 0);
    const grew = before === 0 ? 1 : (grown.partner[ahead] ?? 0) / before;
    draw.partner[ahead] = partner * grew;
  }
  return draw;
}

/**
 * The futures of a company's revenue by family under a definition, each one draw of everything: those
 * of the motions, and, where the partner share can be smoothed, as many again with that share. The
 * pool did better than either on public shares, for a share and for who is largest.
 */
export function familyDraws(
  simulation: RevenueSimulation,
  definition: Definition,
  growth: Growth,
): readonly FamilyDraw[] {
  const base = summed(simulation, definition, {});
  const grown = isNoGrowth(growth) ? base : summed(simulation, definition, growth);
  const shares = simulation.shares(definition);
  if (shares === null) return grown;
  const replaced = shares.flatMap((share, place) => {
    const [one, other] = [base[place], grown[place]];
    return one === undefined || other === undefined ? [] : [withShare(one, other, share)];
  });
  return [...grown, ...replaced];
}
