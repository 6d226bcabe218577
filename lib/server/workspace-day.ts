import "server-only";
import { cache } from "react";
import type { IsoDate } from "@/lib/domain/quarter";
import { dayAt, today } from "./clock";
import { db } from "./db";
import { notFound } from "./errors";
import type { Scope } from "./scope";

/** Where the workspace is. Asked outside of a transaction, for which it would take a connection. */
export const timeZoneOf = cache(async ({ workspaceId }: Scope): Promise<string> => {
  const select = { timeZone: true };
  const workspace = await db().workspace.findUnique({ where: { id: workspaceId }, select });
  if (workspace === null) throw notFound("workspace");
  return workspace.timeZone;
});

/** Today where the workspace is. */
export const todayOf = async (scope: Scope): Promise<IsoDate> => today(await timeZoneOf(scope));

/** The day of a moment where the workspace is. */
export const dayOf = async (scope: Scope, moment: Date): Promise<IsoDate> =>
  dayAt(moment, await timeZoneOf(scope));
