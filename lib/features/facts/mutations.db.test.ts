import { expect, test } from "vitest";
import { parseDate } from "@/lib/domain/quarter";
import { asOwnerIn, makeCompany, makeMember, makeWorkspace } from "@/test/factories";
import { readFacts } from "./data";
import { recordFact, strikeFact } from "./mutations";
import { recordFactInput, type RecordFactInput } from "./schema";

function answer(companyId: string, part: Partial<RecordFactInput> = {}): RecordFactInput {
  const from = parseDate("2026-03-01");
  if (from === null) throw new Error("a day that exists");
  return {
    companyId,
    fact: "seat.kind",
    value: "ceremonial",
    from,
    confirmed: null,
    rater: "CFO",
    evidence: [],
    reason: null,
    ...part,
  };
}

async function makeWorld() {
  const { id: workspaceId, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(workspaceId);
  return { workspaceId, scope, companyId };
}

test("answers stand in the order in which they were recorded, with their evidence", async () => {
  const { scope, companyId } = await makeWorld();
  const evidence = [
    { kind: "link", label: "Board pack", url: "https://example.com/pack" },
    { kind: "note", label: null, text: "Seen in the minutes." },
  ] as const;
  await recordFact(scope, answer(companyId, { evidence: [...evidence] }));
  await recordFact(scope, answer(companyId, { value: null }));
  const facts = await readFacts(scope, { companyId });
  expect(facts.map(({ seq, value }) => [seq, value])).toEqual([
    [1n, "ceremonial"],
    [2n, null],
  ]);
  expect(facts[0]?.evidence).toEqual(evidence);
});

test("fifty answers at once each get a place of their own", async () => {
  const { scope, companyId } = await makeWorld();
  await Promise.all(Array.from({ length: 50 }, () => recordFact(scope, answer(companyId))));
  const facts = await readFacts(scope, { companyId });
  expect(facts.map(({ seq }) => Number(seq))).toEqual(
    Array.from({ length: 50 }, (_, place) => place + 1),
  );
});

test("a struck entry is kept, marked with the reason, and struck once", async () => {
  const { scope, companyId } = await makeWorld();
  const { seq } = await recordFact(scope, answer(companyId));
  await strikeFact(scope, { companyId, seq, reason: "Typed for another client" });
  const [fact] = await readFacts(scope, { companyId });
  expect(fact).toMatchObject({ struck: true, strikeReason: "Typed for another client" });
  await expect(strikeFact(scope, { companyId, seq, reason: "Again" })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await expect(
    strikeFact(scope, { companyId, seq: "99", reason: "Nothing" }),
  ).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a viewer records nothing, and every write leaves its audit row", async () => {
  const { workspaceId, scope, companyId } = await makeWorld();
  const viewer = await makeMember(workspaceId, "viewer");
  await expect(recordFact(viewer, answer(companyId))).rejects.toMatchObject({ code: "FORBIDDEN" });
  const { seq } = await recordFact(scope, answer(companyId));
  await strikeFact(scope, { companyId, seq, reason: "Mistake" });
  const { rows } = await asOwnerIn(workspaceId, (client) =>
    client.query<{ action: string }>("SELECT action FROM audit ORDER BY seq"),
  );
  expect(rows.map(({ action }) => action)).toEqual(["fact.record", "fact.strike"]);
});

test.each([
  ["an unknown fact", { fact: "seat.colour" }],
  ["another fact's answer", { value: "decides" }],
  ["a day that does not exist", { from: "2026-02-30" }],
  [
    "a script for a link",
    { evidence: [{ kind: "link", label: null, url: "javascript:alert(1)" }] },
  ],
])("%s is refused before anything is asked of the database", (_, part) => {
  const given = {
    companyId: "019e0000-0000-7000-8000-000000000000",
    fact: "seat.kind",
    value: "none",
    from: "2026-03-01",
    confirmed: null,
    rater: null,
    evidence: [],
    reason: null,
  };
  expect(recordFactInput.safeParse(given).success).toBe(true);
  expect(recordFactInput.safeParse({ ...given, ...part }).success).toBe(false);
});
