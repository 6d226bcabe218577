import path from "node:path";
import pg from "pg";
import { startPostgres } from "../scripts/embedded-postgres.mjs";
import { ROOT } from "../scripts/root.mjs";

/** Makes an account a viewer of a workspace; no screen invites anybody yet. */
export async function admitViewer(workspacePath: string, email: string): Promise<void> {
  const server = await startPostgres({ folder: path.join(ROOT, ".data-e2e") });
  const client = new pg.Client({ connectionString: server.address("postgres", "titleworthy") });
  try {
    await client.connect();
    await client.query(
      `INSERT INTO memberships (workspace_id, user_id, role)
       SELECT w.id, u.id, 'viewer' FROM workspaces w, users u WHERE w.slug = $1 AND u.email = $2`,
      [workspacePath.replace("/w/", ""), email],
    );
  } finally {
    await client.end();
    await server.close();
  }
}
