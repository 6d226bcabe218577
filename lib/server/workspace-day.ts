import "server-only";
import { cache } from "react";
import type { IsoDate } from "@/lib/domain/quarter";
import { today } from "./clock";
import { db } from "./db";
import { notFound } from "./errors";
import type { Scope } from "./scope";

/** Today where the workspace is. Asked outside of a transaction, for which it would take a connection. */
export const todayOf = cache(async ({ workspaceId }: Scope): Promise<IsoDate> => {
  const select = { timeZone: true };
  const workspace = await db().workspace.findUnique({ where: { id: workspaceId }, select });
  if (workspace === null) throw notFound("workspace");
  return today(workspace.timeZone);
});
