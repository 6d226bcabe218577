import "server-only";
import type { Tx } from "./transaction";

interface Role {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owns: boolean;
}

/**
 * Refuses a database role that row-level security does not bind: with one, a forgotten `where`
 * would show every workspace.
 */
export async function assertRoleIsBound(tx: Tx): Promise<void> {
  const [role] = await tx.$queryRaw<Role[]>`
    SELECT rolname AS name, rolsuper AS superuser, rolbypassrls AS bypasses,
      EXISTS (SELECT FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND pg_has_role(current_user, relowner, 'MEMBER')) AS owns
    FROM pg_roles WHERE rolname = current_user`;
  if (role === undefined) throw new Error("the database does not know its own role");
  const { name, superuser, bypasses, owns } = role;
  if (superuser || bypasses || owns) {
    throw new Error(
      `DATABASE_URL signs in as ${name}, whom row-level security does not bind. ` +
        "Give it the application's role; the owner's address belongs in DATABASE_OWNER_URL.",
    );
  }
}
