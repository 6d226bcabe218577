import { readDossier } from "@/lib/features/dossier/file/read";

/** A small dossier for tests, with whatever stands at a pointer changed. */

export const POSITION = {
  key: "ceo",
  title: "Chief Executive Officer",
  level: "c_level",
  function: "executive",
  status: "filled",
};
export const CHART = {
  key: "now",
  name: "Now",
  kind: "actual",
  effectiveFrom: "2026-10-01",
  chiefExecutive: "ceo",
  partnershipsLeader: "lead",
  positions: [
    POSITION,
    { ...POSITION, key: "lead", title: "VP Partnerships", level: "vp", manager: "ceo" },
  ],
};
export const LINE = {
  quarter: "2026Q4",
  motion: "direct",
  amount: "100.00",
  partnerInfluenced: "10",
};
const FACT = {
  fact: "board.presenter",
  value: "directly",
  from: "2026-02-01",
  confirmed: "2026-01-01",
  evidence: [
    { kind: "link", label: "Pack", url: "https://example.com" },
    { kind: "note", text: "Said so" },
    { kind: "file", name: "pack.pdf", sha256: "0f".repeat(32), bytes: 12 },
  ],
};
const DECISION = {
  fact: "seat.kind",
  value: "none",
  on: "2027-01-01",
  state: "done",
  owner: "CEO",
};
const DOSSIER = {
  format: "titleworthy.dossier/1",
  company: { name: "Harbor", fiscalYearStartMonth: 1, currency: "USD" },
  revenue: [LINE],
  charts: [CHART],
  facts: [FACT],
  decisions: [DECISION, { chart: "next", on: "2027-01-01", state: "proposed", owner: "CEO" }],
  reviews: [],
  evaluations: [],
};

/** The dossier with what stands at each pointer replaced; undefined takes it away. */
export function changed(changes: Readonly<Record<string, unknown>>): string {
  const dossier: unknown = structuredClone(DOSSIER);
  for (const [pointer, value] of Object.entries(changes)) {
    const path = pointer.split("/").slice(1);
    const last = path.pop() ?? "";
    let place = dossier;
    for (const key of path) place = Reflect.get(Object(place), key);
    Object.defineProperty(place, last, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return JSON.stringify(dossier);
}

/** Where a file is refused. */
export const pointers = (text: string) => {
  const read = readDossier(text);
  return read.ok ? [] : read.refusal.map(({ pointer }) => pointer);
};
