import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { inWorkspace } from "@/lib/server/scope";
import { queueMailIn } from "@/lib/server/mail-row";
import { asOwnerIn, makeCompany, makeMember, makeWorkspace } from "@/test/factories";
import { header, openMailbox } from "@/test/mailbox";
import { readPost } from "./data";
import { mailHandlers, sendMails } from "./jobs";

let isAdmitted = true;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;

beforeAll(async () => {
  mailbox = await openMailbox({
    admits: () => isAdmitted,
    refuse: (address) => (address.startsWith("gone") ? 550 : undefined),
  });
  vi.stubEnv("SMTP_URL", mailbox.url);
  vi.stubEnv("MAIL_FROM", "titleworthy@example.com");
});

afterAll(() => mailbox.close());

async function queued(to: string, count = 1) {
  const workspace = await makeWorkspace();
  const { id: companyId } = await makeCompany(workspace.id);
  await inWorkspace(workspace.scope, async (tx) => {
    for (let place = 0; place < count; place += 1) {
      const subject = `${to} ${place}`;
      const mail = { companyId, key: subject, to, subject, text: "Once." };
      await queueMailIn(tx, workspace.scope, mail);
    }
  });
  return workspace;
}

const arrived = (to: string) => mailbox.deliveries.filter((delivery) => delivery.to.includes(to));

test("of four senders at once each message is sent by one", async () => {
  const { id, scope } = await queued("many@example.com", 12);
  await Promise.all(Array.from({ length: 4 }, () => sendMails(id)));
  const names = arrived("many@example.com").map((delivery) => header(delivery, "Message-ID"));
  expect([names.length, new Set(names).size]).toEqual([12, 12]);
  await sendMails(id);
  expect(arrived("many@example.com")).toHaveLength(12);
  expect(await readPost(scope)).toEqual({ hasServer: true, waiting: 0, failed: [] });
});

test("one that is refused for good is tried no more, and shown to who runs the workspace", async () => {
  const { id, scope } = await queued("gone@example.com");
  await sendMails(id);
  await sendMails(id);
  expect(await readPost(scope)).toMatchObject({
    waiting: 0,
    failed: [{ to: "gone@example.com", fault: "refused 550" }],
  });
  const viewer = await makeMember(id, "viewer");
  await expect(readPost(viewer)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("while the password is wrong everything waits, and goes out once it is right", async () => {
  const { id, scope } = await queued("locked@example.com", 3);
  const makeDue = (tries: number) =>
    asOwnerIn(id, (client) =>
      client.query("UPDATE mails SET held_until = now(), tries = $1", [tries]),
    );
  isAdmitted = false;
  try {
    for (const tries of [0, 6, 40]) {
      await makeDue(tries);
      expect(await sendMails(id)).toBe(false);
    }
  } finally {
    isAdmitted = true;
  }
  const tried = await inWorkspace(scope, (tx) =>
    tx.mail.findMany({ where: { workspaceId: id }, select: { tries: true } }),
  );
  expect(tried.map(({ tries }) => tries).toSorted((one, other) => one - other)).toEqual([
    40, 40, 41,
  ]);
  expect(await readPost(scope)).toMatchObject({ waiting: 3, failed: [] });
  await makeDue(1);
  expect(await sendMails(id)).toBe(true);
  expect(arrived("locked@example.com")).toHaveLength(3);
});

test("nothing goes out of a workspace that was archived", async () => {
  const { id, scope } = await queued("archived@example.com");
  await asOwnerIn(id, (client) =>
    client.query("UPDATE workspaces SET state = 'archived' WHERE id = $1", [id]),
  );
  for (const { run } of mailHandlers) await run({}, async () => {});
  expect(arrived("archived@example.com")).toEqual([]);
  expect(await readPost(scope)).toMatchObject({ waiting: 1 });
});

test("one that waited for a week is not sent any more", async () => {
  const { id, scope } = await queued("late@example.com");
  await asOwnerIn(id, (client) => client.query("UPDATE mails SET at = now() - interval '8 days'"));
  await sendMails(id);
  expect(arrived("late@example.com")).toEqual([]);
  expect((await readPost(scope)).failed).toMatchObject([{ fault: "too_old" }]);
});

test("one that another instance holds is left alone until its time has run out", async () => {
  const { id } = await queued("held@example.com");
  const hold = (until: string) =>
    asOwnerIn(id, (client) =>
      client.query(`UPDATE mails SET state = 'sending', held_until = now() + interval '${until}'`),
    );
  await hold("4 minutes");
  await sendMails(id);
  expect(arrived("held@example.com")).toEqual([]);
  await hold("-1 second");
  await sendMails(id);
  expect(arrived("held@example.com")).toHaveLength(1);
});
