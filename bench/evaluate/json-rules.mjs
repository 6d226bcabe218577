// The five conditions for json-rules-engine: a rule for `met` and a rule for `not_met` each.
import { Engine } from "json-rules-engine";

const at = (fact, operator, value, path) => ({
  fact,
  operator,
  value,
  ...(path === undefined ? {} : { path }),
});
const known = (fact, value) => at(fact, "equal", value);

/** Rules in which all of these facts hold, or one of them fails. */
const allOf = (...facts) => ({
  met: { all: facts.map((fact) => known(fact, true)) },
  not_met: { any: facts.map((fact) => known(fact, false)) },
});

const bounds = (least, most) => ({ met: { all: least }, not_met: { any: most } });

const CONDITIONS = {
  "primary-motion": allOf("holdsNow", "heldBefore"),
  "board-relationship": allOf("tracks", "reports", "presents"),
  "executive-seat": allOf("member", "decides"),
  "strategy-authority": allOf("product", "pricing", "salesStructure"),
  "organisation-size": bounds(
    [
      at("seniors", "greaterThanInclusive", 3, "$.least"),
      at("vps", "greaterThanInclusive", 1, "$.least"),
      at("led", "greaterThanInclusive", 6, "$.least"),
      at("direct", "lessThanInclusive", 2, "$.most"),
    ],
    [
      at("seniors", "lessThan", 3, "$.most"),
      at("vps", "lessThan", 1, "$.most"),
      at("led", "lessThan", 6, "$.most"),
      at("direct", "greaterThan", 2, "$.least"),
    ],
  ),
};

const UNSAID = Object.fromEntries(Object.keys(CONDITIONS).map((id) => [id, "unknown"]));

/** It compares no fact with another, so whether partners sold most is a fact that it is given. */
const holds = (mix) => (mix === null ? null : mix.partner > 0 && mix.partner >= mix.largestOther);

/** Answers with a verdict for every company, in their order. */
export function jsonRulesContender() {
  const engine = new Engine();
  for (const [type, statuses] of Object.entries(CONDITIONS)) {
    for (const [status, conditions] of Object.entries(statuses))
      engine.addRule({ conditions, event: { type, params: { status } } });
  }
  const judge = async (inputs) => {
    const verdicts = [];
    for (const { now, before, ...input } of inputs) {
      const facts = { ...input, holdsNow: holds(now), heldBefore: holds(before) };
      const { events } = await engine.run(facts);
      const said = Object.fromEntries(events.map(({ type, params }) => [type, params.status]));
      verdicts.push({ ...UNSAID, ...said });
    }
    return verdicts;
  };
  return { name: "json-rules-engine", laps: 2, judge };
}
