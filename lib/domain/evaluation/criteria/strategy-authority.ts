import type { Parameters } from "../../rubric/rubric.ts";
import type { AsOf } from "../as-of.ts";
import type { Condition } from "../evaluation.ts";
import { conditionOf } from "./condition.ts";
import { factCriterion } from "./facts.ts";

/** Condition 4: the leader shapes product, pricing and sales structure. */
export const strategyAuthority = (asOf: AsOf, parameters: Parameters): Condition =>
  conditionOf("strategy-authority", [
    factCriterion("authority.product", asOf, parameters),
    factCriterion("authority.pricing", asOf, parameters),
    factCriterion("authority.sales-structure", asOf, parameters),
  ]);
