// What the rule engines are given: everything summed and counted beforehand, outside the clock.
import { LAST_QUARTER } from "../record.mjs";

/** The sums of up to four quarters that end at a quarter, in plain numbers; null where there are none. */
function mixAt(revenue, last) {
  const has = (quarter) => revenue.some((line) => line.quarter === quarter);
  let first = last + 1;
  while (first > last - 3 && has(first - 1)) first -= 1;
  if (first > last) return null;
  const window = revenue.filter(({ quarter }) => quarter >= first && quarter <= last);
  const sum = (motion) =>
    window
      .filter((line) => line.motion === motion)
      .reduce((total, { amount }) => total + Number(amount), 0);
  return {
    partner: sum("partner_resale"),
    largestOther: Math.max(sum("direct"), sum("self_serve"), sum("services")),
  };
}

const answerOf = (facts, id, asked) => {
  const entry = facts.find(({ fact }) => fact === id);
  return entry === undefined ? null : asked.includes(entry.value);
};

const AUTHORITY = ["decides", "shapes"];

/** Least and most people of each kind, as the evaluation counted them. */
function countsOf({ conditions }) {
  const reasons = conditions.flatMap(({ criteria }) => criteria.map(({ reason }) => reason));
  const find = (code) => reasons.find((reason) => reason.code === code);
  const { seniors, vps } = find("senior_leaders");
  return { seniors, vps, led: find("led_managers").led, direct: find("direct_managers").direct };
}

/**
 * A company as plain numbers, and true, false or null where nobody knows.
 * @param {object} record @param {object} evaluation of that record
 */
export function plainInputs({ revenue, facts, charts: [chart] }, evaluation) {
  const leader = chart.positions.find(({ key }) => key === "leader");
  return {
    now: mixAt(revenue, LAST_QUARTER),
    before: mixAt(revenue, LAST_QUARTER - 1),
    tracks: answerOf(facts, "board.tracksPartnerRevenue", ["yes"]),
    reports: chart.chiefExecutive === null ? null : leader.manager.key === "ceo",
    presents: answerOf(facts, "board.presenter", ["directly"]),
    member: leader.executiveTeam,
    decides: answerOf(facts, "seat.kind", ["decision_making"]),
    product: answerOf(facts, "authority.product", AUTHORITY),
    pricing: answerOf(facts, "authority.pricing", AUTHORITY),
    salesStructure: answerOf(facts, "authority.salesStructure", AUTHORITY),
    ...countsOf(evaluation),
  };
}
