import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, test } from "vitest";
import { answerOf } from "@/lib/domain/close/answer";
import { evaluationText, forecastText } from "@/lib/domain/close/texts";
import { type Quarter, quarterKey } from "@/lib/domain/quarter";
import { storeAnswerIn } from "@/lib/server/answer-rows";
import { lastClosedIn } from "@/lib/server/close-rows";
import { restateIn } from "@/lib/server/restatement-rows";
import { inWorkspace } from "@/lib/server/scope";
import { sha256 } from "@/lib/server/sha256";
import { closeOne } from "@/test/closed-quarter";
import { asOwnerIn, makeMember } from "@/test/factories";
import { BEFORE, EARLIER, type JudgedCompany, LAST, makeJudged } from "@/test/judged-company";
import { fact } from "@/test/sample-record";
import { readCloseIn, readClosesOfIn, readPresent } from "./data";

const opened = ({ id, scope, companyId }: JudgedCompany, quarter: Quarter, revision?: number) =>
  inWorkspace(scope, (tx) =>
    readCloseIn(tx, id, { companyId, quarter, revision: revision ?? null }),
  );

async function closesOf({ id, scope, companyId }: JudgedCompany) {
  return (
    (await inWorkspace(scope, (tx) => readClosesOfIn(tx, id, [companyId]))).get(companyId) ?? []
  );
}

/** Rows by table, of what a close writes. */
const written = ({ id }: JudgedCompany) =>
  asOwnerIn(id, async (client) => {
    const { rows } = await client.query<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM closes) AS closes,
        (SELECT count(*)::int FROM evaluations) AS evaluations,
        (SELECT count(*)::int FROM forecasts) AS forecasts,
        (SELECT count(*)::int FROM bodies) AS bodies,
        (SELECT count(*)::int FROM close_names) AS names,
        (SELECT count(*)::int FROM reviews) AS reviews`,
    );
    return rows[0];
  });

test("a frozen close answers again byte for byte, whatever has been changed since", async () => {
  const company = await makeJudged();
  const { id, scope, companyId } = company;
  await closeOne(scope, { companyId, quarter: BEFORE });
  const now = await readPresent(scope, { companyId, quarter: BEFORE });
  await asOwnerIn(id, async (client) => {
    await client.query("UPDATE revenue_lines SET amount = amount * 3 WHERE motion = 'direct'");
    await client.query("UPDATE companies SET ecosystem_model = 'none'");
    await client.query("UPDATE positions SET level = 'unknown'");
  });
  const close = await opened(company, BEFORE);
  if (close === null) throw new Error("the quarter is closed");
  const again = answerOf(close.snapshot);
  expect(evaluationText(again.evaluation)).toBe(evaluationText(close.evaluation));
  expect(forecastText(again.forecast)).toBe(forecastText(close.forecast));
  expect(answerOf(now.snapshot)).toEqual({
    evaluation: close.evaluation,
    forecast: close.forecast,
  });
  const known = await readPresent(scope, { companyId, quarter: BEFORE });
  expect(answerOf(known.snapshot).evaluation).not.toEqual(close.evaluation);
  expect(known.close?.evaluation).toEqual(close.evaluation);
});

test("an answer that rests on the same as the last one adds nothing, and A, B, A are three", async () => {
  const company = await makeJudged();
  const { scope, companyId } = company;
  const { snapshot: a } = await readPresent(scope, { companyId, quarter: LAST });
  const b = { ...a, facts: [...a.facts, fact("seat.kind", "none")] };
  const store = (snapshot: typeof a) =>
    inWorkspace(scope, (tx) =>
      storeAnswerIn(tx, scope, { companyId, snapshot, trigger: "schedule", at: new Date() }),
    );
  const answers = [];
  for (const snapshot of [a, a, b, b, a, a]) answers.push(await store(snapshot));
  expect(answers.map(({ isNew }) => isNew)).toEqual([true, false, true, false, true, false]);
  expect(answers[0]?.inputsSha).toBe(answers[4]?.inputsSha);
  expect(await written(company)).toMatchObject({ evaluations: 3, forecasts: 3 });
});

test("an answer says what called for it: the schedule, changed inputs, or other rules", async () => {
  const company = await makeJudged();
  const { scope, companyId, id } = company;
  const { snapshot } = await readPresent(scope, { companyId, quarter: LAST });
  const changed = { ...snapshot, facts: [...snapshot.facts, fact("seat.kind", "none")] };
  const ruled = { ...changed, rubric: { ...changed.rubric, name: "House rules/1" } };
  const stored = await inWorkspace(scope, async (tx) => {
    for (const each of [snapshot, changed, ruled]) {
      const at = new Date();
      await storeAnswerIn(tx, scope, { companyId, snapshot: each, trigger: "schedule", at });
    }
    return tx.storedEvaluation.findMany({ where: { workspaceId: id }, orderBy: { id: "asc" } });
  });
  expect(stored.map(({ trigger }) => trigger)).toEqual([
    "schedule",
    "data_changed",
    "rubric_published",
  ]);
});

test("of four who store the same answer at once, one adds it", async () => {
  const company = await makeJudged();
  const { scope, companyId } = company;
  const { snapshot } = await readPresent(scope, { companyId, quarter: LAST });
  const answers = await Promise.all(
    Array.from({ length: 4 }, () =>
      inWorkspace(scope, (tx) =>
        storeAnswerIn(tx, scope, { companyId, snapshot, trigger: "schedule", at: new Date() }),
      ),
    ),
  );
  expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(new Set(answers.map(({ evaluationId }) => evaluationId)).size).toBe(1);
});

test("of two who close a quarter at once, one closes it", async () => {
  const company = await makeJudged();
  const { scope, companyId } = company;
  const closing = [1, 2].map(() => closeOne(scope, { companyId, quarter: LAST }));
  const settled = await Promise.allSettled(closing);
  const refused = settled.filter(({ status }) => status === "rejected");
  expect(refused).toMatchObject([{ reason: { code: "CONFLICT" } }]);
  expect(await written(company)).toMatchObject({ closes: 1, reviews: 1, evaluations: 1 });
});

test("closing again takes a reason, and the revision before stays readable", async () => {
  const company = await makeJudged();
  const { id, scope, companyId } = company;
  await closeOne(scope, { companyId, quarter: LAST });
  await expect(closeOne(scope, { companyId, quarter: LAST })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await expect(
    closeOne(scope, { companyId, quarter: BEFORE, reason: "Never closed before" }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  await asOwnerIn(id, (client) => client.query("UPDATE companies SET stage = 'startup'"));
  await closeOne(scope, { companyId, quarter: LAST, reason: "The stage was wrong" });
  const [first, official] = [await opened(company, LAST, 1), await opened(company, LAST)];
  expect(first).toMatchObject({ revision: 1, reason: null });
  expect(official).toMatchObject({ revision: 2, reason: "The stage was wrong" });
  expect(first?.snapshot.profile.stage).toBe("growth");
  expect(official?.snapshot.profile.stage).toBe("startup");
  expect(official?.revisions.map(({ revision }) => revision)).toEqual([1, 2]);
  expect(await closesOf(company)).toMatchObject([{ quarter: LAST, revision: 2 }]);
});

test("an unchanged chart is kept once, however many quarters are closed on it", async () => {
  const company = await makeJudged();
  const { id, scope, companyId } = company;
  for (const quarter of [BEFORE, LAST]) await closeOne(scope, { companyId, quarter });
  const closes = await Promise.all([BEFORE, LAST].map((quarter) => opened(company, quarter)));
  const charts = new Set(closes.flatMap((one) => one?.snapshot.charts.map(({ key }) => key) ?? []));
  expect(await written(company)).toMatchObject({ bodies: 3 * 2 + charts.size });
  const last = await inWorkspace(scope, (tx) => lastClosedIn(tx, id, companyId));
  expect(last).toBe(LAST);
});

test("closing again leaves who sat where in the revision before", async () => {
  const company = await makeJudged();
  const { id, scope, companyId } = company;
  const sitting = async (revision: number) =>
    (await opened(company, LAST, revision))?.snapshot.charts.map(({ positions }) =>
      positions.map(({ person }) => person),
    );
  const first = await closeOne(scope, { companyId, quarter: LAST });
  const before = await sitting(1);
  await asOwnerIn(id, (client) => client.query("UPDATE positions SET person = 'Ines Okafor'"));
  const again = await closeOne(scope, { companyId, quarter: LAST, reason: "Somebody else sits" });
  expect(again.inputsSha).toBe(first.inputsSha);
  expect(await sitting(1)).toEqual(before);
  expect(before?.flat()).not.toContain("Ines Okafor");
  expect(new Set((await sitting(2))?.flat())).toEqual(new Set(["Ines Okafor"]));
});

test("names stand beside what is kept, and erasing them leaves every hash good", async () => {
  const company = await makeJudged();
  const { id, scope, companyId } = company;
  await closeOne(scope, { companyId, quarter: LAST });
  const people = (close: Awaited<ReturnType<typeof opened>>) =>
    close?.snapshot.charts.flatMap(({ positions }) =>
      positions.flatMap(({ person }) => person ?? []),
    ) ?? [];
  const named = await opened(company, LAST);
  expect(people(named).length).toBeGreaterThan(0);
  await inWorkspace(scope, (tx) =>
    tx.closeName.updateMany({ where: { workspaceId: id, companyId }, data: { names: {} } }),
  );
  const erased = await opened(company, LAST);
  expect(people(erased)).toEqual([]);
  expect(erased?.evaluation).toEqual(named?.evaluation);
  const bodies = await asOwnerIn(id, async (client) => {
    const { rows } = await client.query<{ sha256: string; body: string }>("SELECT * FROM bodies");
    return rows;
  });
  for (const { sha256: hash, body } of bodies) expect(sha256(body)).toBe(hash);
  const kept = bodies.map(({ body }) => body).join("\n");
  for (const person of people(named)) expect(kept).not.toContain(`"person":"${person}"`);
});

test("a text that was tampered with is not read", async () => {
  const company = await makeJudged();
  const { id, scope, companyId } = company;
  await closeOne(scope, { companyId, quarter: LAST });
  await asOwnerIn(id, (client) =>
    client.query("UPDATE bodies SET body = replace(body, 'growth', 'startup')"),
  );
  await expect(opened(company, LAST)).rejects.toThrow("is damaged");
});

test("a change under closed quarters takes a reason, and marks those that rest on it", async () => {
  const company = await makeJudged();
  const { scope, companyId } = company;
  const restate = (fromQuarter: Quarter | null, reason: string | null) =>
    inWorkspace(scope, (tx) =>
      restateIn(tx, scope, { companyId, kind: "fact", subject: "seat.kind", fromQuarter, reason }),
    );
  await restate(EARLIER, null);
  for (const quarter of [EARLIER, BEFORE]) await closeOne(scope, { companyId, quarter });
  await restate(LAST, null);
  await expect(restate(BEFORE, null)).rejects.toMatchObject({
    code: "CLOSED",
    message: "FY27\u00a0Q2 is closed. Say why it changes; the close stays as it is.",
  });
  await expect(restate(null, null)).rejects.toMatchObject({ code: "CLOSED" });
  await restate(BEFORE, "The board said otherwise");
  const marked = await closesOf(company);
  expect(marked.map(({ restatements }) => restatements.map(({ reason }) => reason))).toEqual([
    [],
    ["The board said otherwise"],
  ]);
  await closeOne(scope, { companyId, quarter: BEFORE, reason: "With what the board said" });
  const counts = async () =>
    (await closesOf(company)).map(({ restatements }) => restatements.length);
  expect(await counts()).toEqual([0, 0]);
  await restate(BEFORE, "The board said otherwise");
  expect(await counts()).toEqual([0, 1]);
});

test("who is limited to other companies sees no close", async () => {
  const company = await makeJudged();
  const { id, scope, companyId } = company;
  await closeOne(scope, { companyId, quarter: LAST });
  const limited = await makeMember(id, "viewer", []);
  expect(await opened({ ...company, scope: limited }, LAST)).toBeNull();
});

const CLOSER = path.join(import.meta.dirname, "../../../test/killed-closer.ts");

/** Closes in a process of its own, killed before the given write; answers with what it said last. */
async function closeUntilKilled({ id, companyId }: JudgedCompany, write: number): Promise<string> {
  const input = [id, companyId, quarterKey(LAST), String(write)];
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", CLOSER, ...input],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
  return said.toString().trim();
}

test(
  "a process killed between two statements leaves nothing behind",
  { timeout: 120_000 },
  async () => {
    const company = await makeJudged();
    const nothing = { closes: 0, evaluations: 0, forecasts: 0, bodies: 0, names: 0, reviews: 0 };
    for (const write of [2, 3, 4, 5, 6]) {
      expect(await closeUntilKilled(company, write)).toBe("waiting");
      expect(await written(company)).toEqual(nothing);
    }
    const { scope, companyId } = company;
    await closeOne(scope, { companyId, quarter: LAST });
    expect(await written(company)).toMatchObject({ closes: 1, evaluations: 1, names: 1 });
  },
);
