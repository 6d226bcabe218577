import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env";
import { PrismaClient } from "./generated/prisma/client";

const connect = () =>
  new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }),
    transactionOptions: { maxWait: 5_000, timeout: 30_000 },
  });

// One pool a process: the development server reloads modules, which would open another each time.
const store = globalThis as typeof globalThis & { titleworthyDb?: ReturnType<typeof connect> };

/** For the tables without a workspace only; everything else goes through `inWorkspace`. */
export const db = () => (store.titleworthyDb ??= connect());

export type { Prisma } from "./generated/prisma/client";
