// Random companies: four motions, eight quarters or more, seven facts, a chart of about thirty seats.

/** 2026Q3, as `lib/domain/quarter.ts` counts. */
export const LAST_QUARTER = 2026 * 4 + 2;

const MOTIONS = ["direct", "self_serve", "partner_resale", "services"];

/** The share of companies in which nobody knows the fact. */
const UNKNOWN = {
  "board.tracksPartnerRevenue": 0.04,
  "board.presenter": 0.05,
  "seat.kind": 0.06,
  "authority.product": 0.07,
  "authority.pricing": 0.08,
  "authority.salesStructure": 0.1,
  executiveTeam: 0.05,
  chiefExecutive: 0.04,
  level: 0.06,
  quarter: 0.04,
};

const ANSWERS = {
  "board.tracksPartnerRevenue": ["yes", "yes", "no"],
  "board.presenter": ["directly", "directly", "through_another_executive"],
  "seat.kind": ["decision_making", "decision_making", "ceremonial"],
  "authority.product": ["decides", "shapes", "shapes", "consulted"],
  "authority.pricing": ["decides", "shapes", "shapes", "consulted"],
  "authority.salesStructure": ["decides", "shapes", "shapes", "none"],
};

function revenueOf(draws, quarters) {
  const lines = [];
  const partners = draws.between(100, 1_200);
  for (let quarter = LAST_QUARTER - quarters + 1; quarter <= LAST_QUARTER; quarter += 1) {
    if (draws.chance(UNKNOWN.quarter / 2)) continue;
    for (const motion of MOTIONS) {
      const thousands = draws.between(50, 600) + (motion === "partner_resale" ? partners : 200);
      const amount = BigInt(thousands) * 100_000n;
      const sourcedAlone = motion === "partner_resale" || draws.chance(0.5);
      const partnerInfluenced = sourcedAlone ? 0n : amount / 10n;
      lines.push({ quarter, motion, amount, partnerInfluenced, basis: "reported" });
    }
  }
  return lines;
}

const factsOf = (draws) =>
  Object.entries(ANSWERS)
    .filter(([fact]) => !draws.chance(UNKNOWN[fact]))
    .map(([fact, values]) => ({
      fact,
      value: draws.oneOf(values),
      from: "2025-01-01",
      confirmed: "2026-08-20",
      rater: null,
      struck: false,
      evidence: [],
    }));

const seat = (key, manager, level, more = {}) => ({
  key,
  title: `Seat ${key}`,
  person: null,
  manager: manager === null ? { kind: "top" } : { kind: "named", key: manager },
  level,
  function: "partnerships",
  status: "filled",
  startsOn: null,
  executiveTeam: null,
  dotted: [],
  description: null,
  ...more,
});

/** Who is below the leader: vice presidents and directors, then managers and individuals. */
function teamOf(draws) {
  const leads = ["leader"];
  const team = [];
  for (let place = 0; place < 6; place += 1) {
    const key = `lead-${place}`;
    team.push(seat(key, draws.oneOf(leads), place < 2 ? "vp" : "director"));
    leads.push(key);
  }
  // The leader is drawn less often than the team's own leads.
  const managers = [...leads.slice(1), ...leads];
  for (let place = 0; place < 14; place += 1) {
    const level = draws.oneOf(["manager", "individual", "individual"]);
    team.push(seat(`member-${place}`, draws.oneOf(managers), level));
  }
  const open = team[draws.between(0, team.length - 1)];
  return draws.chance(UNKNOWN.level)
    ? team.map((one) => (one === open ? { ...one, level: "unknown" } : one))
    : team;
}

function chartOf(draws) {
  const onTeam = draws.chance(UNKNOWN.executiveTeam) ? null : draws.chance(0.7);
  const leader = seat("leader", draws.oneOf(["ceo", "ceo", "cro"]), "c_level", {
    title: "Partnerships",
    executiveTeam: onTeam,
  });
  const others = Array.from({ length: draws.between(4, 10) }, (_, place) =>
    seat(`other-${place}`, draws.oneOf(["ceo", "cro"]), "director", { function: "sales" }),
  );
  return {
    key: "chart",
    name: "Chart",
    kind: "actual",
    effectiveFrom: "2024-01-01",
    chiefExecutive: draws.chance(UNKNOWN.chiefExecutive) ? null : "ceo",
    leader: { kind: "named", key: "leader" },
    positions: [
      seat("ceo", null, "c_level", { title: "Chief Executive Officer", executiveTeam: true }),
      seat("cro", "ceo", "c_level", { title: "Chief Revenue Officer", executiveTeam: true }),
      leader,
      ...teamOf(draws),
      ...others,
    ],
    basedOn: null,
    description: null,
  };
}

/** A record as `lib/domain/company.ts` describes it. */
export const randomRecord = (draws, quarters = 8) => ({
  profile: {
    name: "Random",
    stage: "growth",
    ecosystemModel: "channel",
    fiscalYearStartMonth: 1,
    currency: "USD",
  },
  revenue: revenueOf(draws, quarters),
  charts: [chartOf(draws)],
  facts: factsOf(draws),
});
