import "server-only";
import type { Tx } from "./transaction";

/** The name of each person by id; of nobody, and of somebody unknown, it is null. */
export async function userNames(tx: Tx, ids: readonly (string | null)[]) {
  const users = await tx.user.findMany({ where: { id: { in: ids.filter((id) => id !== null) } } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
}
