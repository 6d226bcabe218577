import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shift } from "@/lib/domain/quarter";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { rubricSpans } from "@/lib/domain/rubric/pins";
import type { Parameters } from "@/lib/domain/rubric/rubric";
import { readPresent } from "@/lib/features/closes/data";
import { beginDraft, publishDraft } from "@/lib/features/rubric-drafts/mutations";
import { readPins } from "@/lib/features/rubrics/data";
import type { Scope } from "@/lib/server/scope";
import { anyParameters } from "@/test/any-parameters";
import { closeOne } from "@/test/closed-quarter";
import { asOwnerIn, asSuperuser, makeCompany, makeMember, makeWorkspace } from "@/test/factories";
import { BEFORE, EARLIER, LAST, makeJudged } from "@/test/judged-company";
import { day } from "@/test/sample-record";
import { listPinned, readPinned } from "./data";
import { pinCompanies } from "./mutations";

const TODAY = day("2027-01-20");
const AT_LEISURE = { timeout: 120_000 };
const STRICT = { ...STANDARD.parameters, minSeniorLeaders: 40 };

async function publish(scope: Scope, parameters: Parameters = STRICT) {
  const { draftId } = await beginDraft(scope, { basedOnId: null, name: "House rules", parameters });
  return publishDraft(scope, { draftId, version: 1, note: "Agreed with the partners" });
}

test("an open quarter is judged by what its company is pinned to, and by the standard after that", async () => {
  const { scope, companyId } = await makeJudged();
  const { versionId, name } = await publish(scope);
  await pinCompanies(scope, { versionId, pins: [{ companyId, from: BEFORE }] });
  await pinCompanies(scope, { versionId: null, pins: [{ companyId, from: LAST }] });
  const judges = async (quarter: typeof LAST) =>
    (await readPresent(scope, { companyId, quarter })).snapshot.rubric;
  expect((await judges(EARLIER)).name).toBe(STANDARD.name);
  expect(await judges(BEFORE)).toEqual({ name, parameters: STRICT });
  expect(await judges(LAST)).toEqual(STANDARD);
});

test("what judges a company is told with who set it, and from which quarter on it may change", async () => {
  const { scope, companyId } = await makeJudged();
  await closeOne(scope, { companyId, quarter: BEFORE });
  const { versionId, name } = await publish(scope);
  await pinCompanies(scope, { versionId, pins: [{ companyId, from: LAST }] });
  const held = await readPinned(scope, { companyId, today: TODAY });
  expect(held).toMatchObject({
    name: "Harbor Analytics",
    lastClosed: BEFORE,
    pins: [{ from: LAST, rubric: { name }, by: "Test Person" }],
  });
  expect(rubricSpans(held.pins).map(({ from }) => from)).toEqual([null, LAST]);
  expect(await listPinned(scope, { today: TODAY })).toEqual([held]);
});

test("a closed quarter is never pinned: the whole is refused, naming it and the first that is open", async () => {
  const { id, scope, companyId } = await makeJudged();
  const { id: other } = await makeCompany(id);
  await closeOne(scope, { companyId, quarter: BEFORE });
  const { versionId } = await publish(scope);
  const pins = [
    { companyId: other, from: EARLIER },
    { companyId, from: BEFORE },
  ];
  await expect(pinCompanies(scope, { versionId, pins })).rejects.toMatchObject({
    code: "CLOSED",
    fields: {
      [companyId]: "FY27\u00a0Q2 is closed and keeps its rules. Choose FY27\u00a0Q3 or later.",
    },
  });
  expect(await readPins(scope, { companyId: other })).toEqual([]);
  await pinCompanies(scope, { versionId, pins: [{ companyId, from: LAST }] });
  expect(await readPins(scope, { companyId })).toHaveLength(1);
});

test(
  "of a close and a pin of its quarter at once, the close keeps its rubric",
  AT_LEISURE,
  async () => {
    const { scope, companyId } = await makeJudged();
    const { versionId, name } = await publish(scope);
    const [closing, pinning] = await Promise.allSettled([
      closeOne(scope, { companyId, quarter: LAST }),
      pinCompanies(scope, { versionId, pins: [{ companyId, from: LAST }] }),
    ]);
    expect(closing.status === "fulfilled" || pinning.status === "fulfilled").toBe(true);
    const { close, snapshot } = await readPresent(scope, { companyId, quarter: LAST });
    const isPinned = pinning.status === "fulfilled";
    expect(snapshot.rubric.name).toBe(isPinned ? name : STANDARD.name);
    expect(close?.rubric ?? snapshot.rubric.name).toBe(snapshot.rubric.name);
  },
);

test("many companies are pinned at once, each from a quarter of its own", async () => {
  const { id, scope } = await makeWorkspace();
  const companies = await Promise.all(
    Array.from({ length: 6 }, (_, at) => makeCompany(id, `Company ${at}`)),
  );
  const { versionId, name } = await publish(scope);
  const pins = companies.map((company, at) => ({
    companyId: company.id,
    from: shift(EARLIER, at),
  }));
  // Two who pin the same companies in opposite orders wait for each other, and both succeed.
  await Promise.all([
    pinCompanies(scope, { versionId, pins }),
    pinCompanies(scope, { versionId, pins: pins.toReversed() }),
  ]);
  for (const { companyId, from } of pins) {
    const held = await readPins(scope, { companyId });
    expect(held.map((pin) => [pin.from, pin.rubric.name])).toEqual([
      [from, name],
      [from, name],
    ]);
  }
});

test("only an owner or an administrator pins, and only what the workspace has", async () => {
  const { id, scope, companyId } = await makeJudged();
  const { versionId } = await publish(scope);
  const pin = { versionId, pins: [{ companyId, from: LAST }] };
  for (const role of ["analyst", "viewer"] as const) {
    const member = await makeMember(id, role);
    await expect(pinCompanies(member, pin)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await readPinned(member, { companyId, today: TODAY })).toMatchObject({ pins: [] });
  }
  const limited = await makeMember(id, "admin", [(await makeCompany(id)).id]);
  await expect(pinCompanies(limited, pin)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const elsewhere = await makeWorkspace();
  const foreign = await publish(elsewhere.scope);
  await expect(pinCompanies(scope, { ...pin, versionId: foreign.versionId })).rejects.toMatchObject(
    { code: "NOT_FOUND" },
  );
  const twice = { versionId, pins: [...pin.pins, ...pin.pins] };
  await expect(pinCompanies(scope, twice)).rejects.toMatchObject({ code: "INVALID" });
  await pinCompanies(await makeMember(id, "admin"), pin);
  expect(await readPins(scope, { companyId })).toHaveLength(1);
});

test("every pin leaves an audit row of its company", async () => {
  const { id, scope, companyId } = await makeJudged();
  const { versionId } = await publish(scope);
  await pinCompanies(scope, { versionId, pins: [{ companyId, from: LAST }] });
  const { rows } = await asOwnerIn(id, (client) =>
    client.query(
      "SELECT before, after FROM audit WHERE action = 'rubric.pin' AND company_id = $1",
      [companyId],
    ),
  );
  expect(rows).toEqual([
    { before: '{"rubric":"cpo-fit/1"}', after: '{"from":"2027Q3","rubric":"House rules 1"}' },
  ]);
});

const FROZEN = ["closes", "evaluations", "forecasts", "bodies", "close_names", "restatements"];

/** Everything that closing a quarter keeps, as one hash; read by somebody whom no policy binds. */
const frozenHash = (workspaceId: string) =>
  asSuperuser(async (client) => {
    const hash = createHash("sha256");
    for (const table of FROZEN) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT t::text AS row FROM ${table} t WHERE workspace_id = $1 ORDER BY 1`,
        [workspaceId],
      );
      hash.update(`${table}\n${rows.map(({ row }) => row).join("\n")}\n`);
    }
    return hash.digest("hex");
  });

test("publishing a rubric touches no closed quarter, whatever it says", AT_LEISURE, async () => {
  const { id, scope, companyId } = await makeJudged();
  for (const quarter of [EARLIER, BEFORE]) await closeOne(scope, { companyId, quarter });
  const before = await frozenHash(id);
  const closed = await readPresent(scope, { companyId, quarter: BEFORE });
  await fc.assert(
    fc.asyncProperty(anyParameters, fc.nat({ max: 3 }), async (drawn, later) => {
      const parameters = { ...drawn, minSeniorLeaders: 4 };
      const { versionId, name } = await publish(scope, parameters);
      expect(await frozenHash(id)).toBe(before);
      const from = shift(LAST, later);
      await pinCompanies(scope, { versionId, pins: [{ companyId, from }] });
      expect(await frozenHash(id)).toBe(before);
      const now = await readPresent(scope, { companyId, quarter: BEFORE });
      expect(now.close).toEqual(closed.close);
      expect(now.snapshot).toEqual(closed.snapshot);
      const open = await readPresent(scope, { companyId, quarter: from });
      expect(open.snapshot.rubric).toEqual({ name, parameters });
    }),
    { seed: 20_261_122, numRuns: 15 },
  );
});
