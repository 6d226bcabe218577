// A change to what a closed quarter was judged by: refused without a reason, kept with one, the close
// untouched; and the same change where it touches no closed quarter.
import { expect } from "vitest";
import { closeOne } from "./closed-quarter";
import { asOwnerIn } from "./factories";
import { BEFORE, type JudgedCompany, makeJudged } from "./judged-company";

export const REASON = "The auditors moved a contract";

export type Change = (company: JudgedCompany, reason: string | null) => Promise<unknown>;

const rowsOf = ({ id }: JudgedCompany, tables: readonly string[]) =>
  asOwnerIn(id, async (client) => {
    const rows: string[] = [];
    for (const table of tables) {
      const answer = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t`);
      rows.push(...answer.rows.map(({ row }) => row));
    }
    return rows.toSorted();
  });

export const restatements = ({ id }: JudgedCompany) =>
  asOwnerIn(id, async (client) => {
    const { rows } = await client.query<Record<string, string>>(
      "SELECT kind, subject, from_quarter, to_quarter, reason FROM restatements ORDER BY seq",
    );
    return rows;
  });

/** A company whose FY27 Q2 is closed, which ended on 31 July 2026, after what is to be there before it. */
export async function closedAfter(...before: readonly Change[]): Promise<JudgedCompany> {
  const company = await makeJudged();
  for (const change of before) await change(company, null);
  await closeOne(company.scope, { companyId: company.companyId, quarter: BEFORE });
  return company;
}

const FROZEN = ["closes", "evaluations", "forecasts", "bodies", "close_names"];
const JUDGED = [
  "revenue_lines",
  "revenue_quarters",
  "fact_entries",
  "charts",
  "positions",
  "companies",
];

/** What every restatement says that was made under the closed FY27 Q2 with the reason of these tests. */
export const KEPT = { to_quarter: "2027Q2", reason: REASON };

/**
 * Makes a change under a closed quarter: refused without a reason, kept with one, the close untouched.
 * Answers with what was restated.
 */
export async function restatedBy(change: Change, before: readonly Change[] = []) {
  const company = await closedAfter(...before);
  const frozen = await rowsOf(company, FROZEN);
  const held = await rowsOf(company, JUDGED);
  await expect(change(company, null)).rejects.toMatchObject({
    code: "CLOSED",
    current: { closed: expect.stringMatching(/^FY27.Q2 is closed\.$/) },
  });
  expect(await rowsOf(company, JUDGED)).toEqual(held);
  await change(company, REASON);
  expect(await rowsOf(company, FROZEN)).toEqual(frozen);
  return restatements(company);
}

/** Makes a change beside a closed quarter, without a reason. Answers with what was restated. */
export async function restatedUnasked(change: Change) {
  const company = await closedAfter();
  await change(company, null);
  return restatements(company);
}
