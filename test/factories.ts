// Rows that a test starts from, written by the owner: past the application, not past row-level
// security, which binds the owner as well.
import { mintScope, type Scope } from "@/lib/server/scope";
import type { Role } from "@/lib/server/generated/prisma/enums";
import { newId } from "@/lib/server/ids";
import type pg from "pg";
import { connected } from "../scripts/postgres/roles.mjs";

function connectedAs<Answer>(
  variable: "DATABASE_OWNER_URL" | "TEST_SUPERUSER_URL",
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const url = process.env[variable];
  if (url === undefined) throw new Error("only a *.db.test.ts has a database");
  return connected(url, work);
}

/** Works on this file's database as the owner of its tables, who sees nothing of any workspace. */
export const asOwner = <Answer>(work: (client: pg.Client) => Promise<Answer>) =>
  connectedAs("DATABASE_OWNER_URL", work);

/** Works on this file's database as somebody whom nothing binds. */
export const asSuperuser = <Answer>(work: (client: pg.Client) => Promise<Answer>) =>
  connectedAs("TEST_SUPERUSER_URL", work);

/** Works as the owner within one workspace, on all of its companies. */
export const asOwnerIn = <Answer>(
  workspaceId: string,
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> =>
  asOwner(async (client) => {
    await client.query(`SET app.workspace = '${workspaceId}'; SET app.companies = '*'`);
    return work(client);
  });

export interface User {
  readonly id: string;
  readonly email: string;
}

/** A person without a password: `passwordHash` is what the sign-in's tests set. */
export async function makeUser(passwordHash = "no password"): Promise<User> {
  const id = newId();
  const email = `${id}@example.com`;
  await asOwner((client) =>
    client.query("INSERT INTO users (id, email, name, password_hash) VALUES ($1, $2, $3, $4)", [
      id,
      email,
      "Test Person",
      passwordHash,
    ]),
  );
  return { id, email };
}

export interface Workspace {
  readonly id: string;
  readonly slug: string;
  /** Of its owner, who may do everything. */
  readonly scope: Scope;
}

/** A workspace with one member, its owner. */
export async function makeWorkspace(): Promise<Workspace> {
  const id = newId();
  const slug = `workspace-${id}`;
  await asOwner((client) =>
    client.query("INSERT INTO workspaces (id, slug, name) VALUES ($1, $2, $3)", [
      id,
      slug,
      "Test workspace",
    ]),
  );
  return { id, slug, scope: await makeMember(id, "owner") };
}

/** One more member, who sees all companies or only those listed; the answer is that member's scope. */
export async function makeMember(
  workspaceId: string,
  role: Role,
  companies: Scope["companies"] = "all",
): Promise<Scope> {
  const { id: userId } = await makeUser();
  await asOwnerIn(workspaceId, async (client) => {
    await client.query(
      "INSERT INTO memberships (workspace_id, user_id, role, limited) VALUES ($1, $2, $3, $4)",
      [workspaceId, userId, role, companies !== "all"],
    );
    for (const companyId of companies === "all" ? [] : companies) {
      await client.query(
        "INSERT INTO membership_companies (workspace_id, user_id, company_id) VALUES ($1, $2, $3)",
        [workspaceId, userId, companyId],
      );
    }
  });
  return mintScope({ workspaceId, actor: { kind: "user", userId }, role, companies });
}

export interface Company {
  readonly id: string;
  readonly slug: string;
}

/** An empty company: fiscal year from January, US dollars. */
export async function makeCompany(workspaceId: string, name = "Test company"): Promise<Company> {
  const id = newId();
  const slug = `company-${id}`;
  await asOwnerIn(workspaceId, (client) =>
    client.query(
      `INSERT INTO companies (workspace_id, id, slug, name, fiscal_year_start_month, currency)
       VALUES ($1, $2, $3, $4, 1, 'USD')`,
      [workspaceId, id, slug, name],
    ),
  );
  return { id, slug };
}
