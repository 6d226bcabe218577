import { expect, test } from "vitest";
import { quarterAt } from "@/test/sample-record";
import { tellIn } from "@/lib/server/notice-rows";
import { inWorkspace } from "@/lib/server/scope";
import { makeCompany, makeMember, makeWorkspace } from "@/test/factories";
import { countUnread, listNotices } from "./data";
import { markNoticesRead } from "./mutations";
import { MOST_NOTICES } from "./schema";

/** A workspace whose one company has more notices than a page shows, each of a day of its own. */
async function makeTold() {
  const { id, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(id);
  await inWorkspace(scope, async (tx) => {
    const notices = [
      {
        kind: "evidence_aging" as const,
        quarter: quarterAt("2026Q1"),
        facts: ["seat.kind" as const],
      },
    ];
    await tellIn(tx, scope, { companyId, notices, told: [], at: new Date("2026-01-01T10:00:00Z") });
    const rows = await tx.notice.findMany({ where: { workspaceId: id } });
    const [first] = rows;
    if (first === undefined) throw new Error("nothing was told");
    const { detail, ...row } = first;
    await tx.notice.createMany({
      data: Array.from({ length: MOST_NOTICES }, (_, place) => ({
        ...row,
        id: crypto.randomUUID(),
        key: `${row.key} ${place}`,
        detail: detail ?? {},
        at: new Date(Date.UTC(2026, 1, 1) + place * 86_400_000),
      })),
    });
  });
  return { id, scope };
}

const shownTo = async (scope: Awaited<ReturnType<typeof makeTold>>["scope"]) =>
  (await listNotices(scope)).flatMap(({ notices }) => notices);

test("what is unread is shown first, however old it is", async () => {
  const { scope } = await makeTold();
  const shown = await shownTo(scope);
  expect(shown).toHaveLength(MOST_NOTICES);
  await markNoticesRead(scope, { noticeIds: shown.map(({ id }) => id) });
  expect(await countUnread(scope)).toBe(1);
  const [next, ...others] = await shownTo(scope);
  expect(next).toMatchObject({ isRead: false, at: new Date("2026-01-01T10:00:00Z") });
  expect(others).toHaveLength(MOST_NOTICES - 1);
  expect(others.every(({ isRead }) => isRead)).toBe(true);
});

test("all are marked at once, shown or not, for who asks alone", async () => {
  const { id, scope } = await makeTold();
  const colleague = await makeMember(id, "viewer");
  await markNoticesRead(scope, { noticeIds: null });
  expect(await countUnread(scope)).toBe(0);
  expect(await countUnread(colleague)).toBe(MOST_NOTICES + 1);
  const stranger = await makeMember(id, "viewer", []);
  await markNoticesRead(stranger, { noticeIds: null });
  expect(await countUnread(colleague)).toBe(MOST_NOTICES + 1);
});
