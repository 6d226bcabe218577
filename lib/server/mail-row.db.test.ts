import { expect, test } from "vitest";
import { makeCompany, makeWorkspace } from "@/test/factories";
import { queueMailIn } from "./mail-row";
import { inWorkspace } from "./scope";

const MAIL = { key: "reminder 1", to: "Ada@Example.com", subject: "Due", text: "Two\nlines." };

async function start() {
  const { id, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(id);
  const queue = (mail: Partial<typeof MAIL> = {}) =>
    inWorkspace(scope, (tx) => queueMailIn(tx, scope, { companyId, ...MAIL, ...mail }));
  const rows = () =>
    inWorkspace(scope, (tx) =>
      tx.mail.findMany({ where: { workspaceId: id }, select: { key: true, toAddress: true } }),
    );
  return { queue, rows };
}

test("of eight who tell the same at once, one queues it", async () => {
  const { queue, rows } = await start();
  const answers = await Promise.all(Array.from({ length: 8 }, () => queue()));
  expect(answers.filter((isNew) => isNew)).toHaveLength(1);
  expect(await queue({ key: "reminder 2" })).toBe(true);
  expect(await rows()).toEqual([
    { key: "reminder 1", toAddress: "ada@example.com" },
    { key: "reminder 2", toAddress: "ada@example.com" },
  ]);
});

test.each([
  { subject: "Due\r\nBcc: eve@example.com" },
  { subject: "Due\nX" },
  { subject: "Due\u0000" },
  { subject: "" },
  { to: "ada@example.com\r\nRCPT TO:<eve@example.com>" },
  { to: "ada@example.com, eve@example.com" },
  { to: '"ada@evil.example"@example.com' },
])("%j is refused", async (mail) => {
  const { queue, rows } = await start();
  await expect(queue(mail)).rejects.toMatchObject({ code: "INVALID" });
  expect(await rows()).toEqual([]);
});
