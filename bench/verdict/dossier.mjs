// A record as the file that the product imports.

const quarterKey = (quarter) => `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
/** Minor units in decimals; all currencies here have two. */
const inDollars = (cents) => `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;

const line = ({ quarter, motion, amount, partnerInfluenced }) => ({
  quarter: quarterKey(quarter),
  motion,
  amount: inDollars(amount),
  partnerInfluenced: inDollars(partnerInfluenced),
});

const position = ({ key, title, manager, level, function: field, status, executiveTeam }) => ({
  key,
  title,
  manager: manager.kind === "named" ? manager.key : null,
  level,
  function: field,
  status,
  executiveTeam,
});

const chart = ({ key, name, kind, effectiveFrom, chiefExecutive, leader, positions }) => ({
  key,
  name,
  kind,
  effectiveFrom,
  chiefExecutive,
  partnershipsLeader: leader.key,
  positions: positions.map(position),
});

const fact = ({ fact, value, from, confirmed }) => ({ fact, value, from, confirmed });

/** @returns {string} the file, with the company under this name */
export const dossierOf = ({ profile, revenue, charts, facts }, name) =>
  JSON.stringify({
    format: "titleworthy.dossier/1",
    company: { ...profile, name },
    revenue: revenue.map(line),
    charts: charts.map(chart),
    facts: facts.map(fact),
  });
