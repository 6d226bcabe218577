// A company of any size from one seed: spans of four to eight, now and then a team of dozens, about
// one manager to five positions, five to ten levels. Rows stand before those that report to them.
import { seededDraws } from "../random.mjs";

const SEED = 20_261_122;
const FIRST = [
  "Ada",
  "Bo",
  "Dina",
  "Elif",
  "Femi",
  "Gita",
  "Hugo",
  "Ines",
  "Jun",
  "Kofi",
  "Lena",
  "Nils",
];
const LAST = [
  "Abara",
  "Berg",
  "Dubois",
  "Eriksen",
  "Gupta",
  "Haddad",
  "Ito",
  "Novak",
  "Okafor",
  "Rossi",
];
const TEAMS = [
  "Engineering",
  "Finance",
  "Legal",
  "Marketing",
  "Operations",
  "Partnerships",
  "People",
  "Product",
  "Sales",
  "Support",
];
const ROLES = [
  "Chief Executive Officer",
  "Chief Officer",
  "Vice President",
  "Director",
  "Senior Manager",
  "Manager",
  "Lead",
  "Specialist",
];

export function organisation(count) {
  const draws = seededDraws(SEED + count);
  const pick = (words) => words[draws.between(0, words.length - 1)];
  const rows = [];
  const add = (parentId, depth, dept) => {
    const row = { id: `p${rows.length}`, parentId, depth, dept, kids: 0, w: 172, h: 56 };
    rows.push({ ...row, name: `${pick(FIRST)} ${pick(LAST)}`, title: "" });
    return rows.at(-1);
  };
  const waiting = [{ head: add(null, 0, "Executive"), below: count - 1 }];
  for (const { head, below } of waiting) {
    const span = Math.min(below, draws.chance(0.04) ? draws.between(12, 26) : draws.between(4, 8));
    const depth = head.depth + 1;
    const team = Array.from({ length: span }, (_, i) =>
      add(head.id, depth, depth === 1 ? TEAMS[i % TEAMS.length] : head.dept),
    );
    head.kids = span;
    let rest = below - span;
    if (rest === 0) continue;
    const leaders = Math.max(
      1,
      Math.min(draws.between(Math.ceil(span / 2), span), Math.floor(rest / 5)),
    );
    const weights = team.map((_, i) => (i < leaders ? draws.between(60, 140) : 0));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const shares = weights.map((weight) => Math.floor((rest * weight) / sum));
    shares[0] += rest - shares.reduce((total, share) => total + share, 0);
    for (const [i, share] of shares.entries())
      if (share > 0) waiting.push({ head: team[i], below: share });
  }
  return rows.map((row) => ({
    ...row,
    title: `${ROLES[Math.min(row.kids > 0 ? row.depth : row.depth + 2, 7)]}, ${row.dept}`,
  }));
}

/** The card that reading looks at: a manager of four or more, in the middle of the list. */
export function readingRow(rows) {
  const heads = rows.filter(({ kids }) => kids >= 4);
  return heads[heads.length >> 1];
}

/** The same rows after an edit: a branch of 5 to 60 positions hangs under another manager. */
export function withMovedBranch(rows) {
  const places = new Map(rows.map(({ id }, i) => [id, i]));
  const sizes = new Int32Array(rows.length).fill(1);
  for (let i = rows.length - 1; i > 0; i--) sizes[places.get(rows[i].parentId)] += sizes[i];
  const branches = rows.filter((row, i) => row.depth >= 2 && sizes[i] >= 5 && sizes[i] <= 60);
  const moved = branches[branches.length >> 1];
  const within = new Set([moved.id]);
  for (const { id, parentId } of rows) if (within.has(parentId)) within.add(id);
  const heads = rows.filter(({ id, kids }) => kids > 0 && !within.has(id) && id !== moved.parentId);
  const head = heads[Math.floor(heads.length * 0.75)];
  return rows.map((row) => (row === moved ? { ...row, parentId: head.id } : row));
}
