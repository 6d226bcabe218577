// The five conditions for zen-engine: one expression each, with the three values written out.
import { ZenEngine } from "@gorules/zen-engine";

const expression = (key, value) => ({ id: key, key, value });

/** `not_met` where one of these is known to fail, `met` where all are known to hold. */
const all = (...parts) => {
  const failing = parts.map((part) => `${part} == false`).join(" or ");
  const holding = parts.map((part) => `${part} == true`).join(" and ");
  return `(${failing}) ? 'not_met' : ((${holding}) ? 'met' : 'unknown')`;
};

const holds = (mix) => `${mix}.partner > 0 and ${mix}.partner >= ${mix}.largestOther`;
const fails = (mix) => `${mix} != null and not (${holds(mix)})`;

const CONDITIONS = [
  expression(
    "primary-motion",
    `(${fails("now")}) or (${fails("before")}) ? 'not_met' : (now == null or before == null ? 'unknown' : 'met')`,
  ),
  expression("board-relationship", all("tracks", "reports", "presents")),
  expression("executive-seat", all("member", "decides")),
  expression("strategy-authority", all("product", "pricing", "salesStructure")),
  expression(
    "organisation-size",
    "(seniors.most < 3 or vps.most < 1 or led.most < 6 or direct.least > 2) ? 'not_met' : " +
      "((seniors.least >= 3 and vps.least >= 1 and led.least >= 6 and direct.most <= 2) ? 'met' : 'unknown')",
  ),
];

/** A decision of one expression node, asked of one company or of a list of them. */
const decision = (node) => ({
  nodes: [
    { id: "in", type: "inputNode", name: "in", position: { x: 0, y: 0 } },
    {
      id: "conditions",
      type: "expressionNode",
      name: "conditions",
      position: { x: 1, y: 0 },
      content: { expressions: CONDITIONS, passThrough: false, ...node },
    },
    { id: "out", type: "outputNode", name: "out", position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: "1", sourceId: "in", targetId: "conditions", type: "edge" },
    { id: "2", sourceId: "conditions", targetId: "out", type: "edge" },
  ],
});

const LOOP = { executionMode: "loop", inputField: "companies", outputPath: "companies" };

function chunksOf(inputs, size) {
  const chunks = [];
  for (let from = 0; from < inputs.length; from += size)
    chunks.push(inputs.slice(from, from + size));
  return chunks;
}

/** The way that, like ours, also tells how it came to its verdict. */
export const ZEN_TRACED = "zen with its trace";

/** The ways of asking zen: each answers with a verdict for every company, in their order. */
export function zenContenders() {
  const engine = new ZenEngine();
  const one = engine.createDecision(decision({}));
  const many = engine.createDecision(decision(LOOP));
  const ask = async (input, options) => (await one.evaluate(input, options)).result;

  const inFlight = (size, options) => async (inputs) => {
    const verdicts = [];
    for (const chunk of chunksOf(inputs, size))
      verdicts.push(...(await Promise.all(chunk.map((input) => ask(input, options)))));
    return verdicts;
  };
  const looped = (size) => async (inputs) => {
    const verdicts = [];
    for (const companies of chunksOf(inputs, size))
      verdicts.push(...(await many.evaluate({ companies })).result.companies);
    return verdicts;
  };
  return [
    { name: "zen, 500 companies a call", laps: 4, judge: looped(500) },
    { name: "zen, 256 calls in flight", laps: 4, judge: inFlight(256) },
    { name: "zen, one call each", laps: 3, judge: inFlight(1) },
    { name: ZEN_TRACED, laps: 2, judge: inFlight(256, { trace: true }) },
  ];
}
