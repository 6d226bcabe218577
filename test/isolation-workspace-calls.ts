// What the isolation test gives to functions that concern a whole workspace and its members.
import type { World } from "./isolation-world";

export interface Call {
  /** What the function is given, made of the ids of the world that is asked about. */
  readonly input: (world: World) => unknown;
  /** Names no id: the stranger is allowed, and gets and changes nothing of the owner's. */
  readonly ownOnly?: true;
}

export const WORKSPACE_CALLS: Readonly<Record<string, Call>> = {
  "mails/data.readPost": { input: () => undefined, ownOnly: true },
  "memberships/data.listMembers": { input: () => undefined, ownOnly: true },
  "memberships/data.readOwnMembership": { input: () => undefined, ownOnly: true },
  "memberships/mutations.setMailed": {
    input: () => ({ mailed: false, version: 1 }),
    ownOnly: true,
  },
  "notices/data.countUnread": { input: () => undefined, ownOnly: true },
  "notices/data.listNotices": { input: () => undefined, ownOnly: true },
  "notices/mutations.markNoticesRead": { input: ({ noticeId }) => ({ noticeIds: [noticeId] }) },
  "workspaces/data.readWorkspace": { input: () => undefined, ownOnly: true },
  "workspaces/mutations.updateWorkspace": {
    input: () => ({ name: "Renamed", timeZone: "Europe/Berlin", version: 1 }),
    ownOnly: true,
  },
};
