import { PrismaPg } from "@prisma/adapter-pg";
import { expect, test } from "vitest";
import { assertRoleIsBound } from "./database-role";
import { db } from "./db";
import { PrismaClient } from "./generated/prisma/client";

async function assertOwnerIsBound(): Promise<void> {
  const connectionString = process.env["DATABASE_OWNER_URL"] ?? "";
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString }) });
  await assertRoleIsBound(client).finally(() => client.$disconnect());
}

test("the application's own role is bound by row-level security", async () => {
  await expect(assertRoleIsBound(db())).resolves.toBeUndefined();
});

test("the owner of the tables is refused, and told which address is for it", async () => {
  await expect(assertOwnerIsBound()).rejects.toThrow(
    /titleworthy_owner, whom row-level security does not bind.*DATABASE_OWNER_URL/,
  );
});
