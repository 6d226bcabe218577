// Postgres refuses to run as root, so root lends it the account of somebody with few rights.
import { spawnSync } from "node:child_process";
import { lchownSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../refusal.mjs";

/** @typedef {{ uid: number, gid: number }} Account */

function ownerOf(folder) {
  const { uid, gid } = statSync(folder, { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 };
  return uid === 0 ? undefined : { uid, gid };
}

function namedAccount(name) {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  if (line === undefined) return undefined;
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

function invoker() {
  const { SUDO_UID, SUDO_GID } = process.env;
  return Number(SUDO_UID) > 0 ? { uid: Number(SUDO_UID), gid: Number(SUDO_GID) } : undefined;
}

/** The account that Postgres runs as, or null where that is simply ours. @returns {Account | null} */
export function postgresAccount(dataFolder) {
  if (process.getuid?.() !== 0) return null;
  const account =
    ownerOf(dataFolder) ?? invoker() ?? namedAccount("postgres") ?? namedAccount("nobody");
  if (account !== undefined) return account;
  throw new Refusal(
    "Postgres refuses to run as root, and there is no account `postgres` or `nobody` to run it as. " +
      "Run this as an ordinary user, or set DATABASE_URL.",
  );
}

/** Whether the account can walk to this folder or run this file. @param {Account | null} account */
export function canReach(account, path) {
  const shell = spawnSync("/bin/sh", ["-c", 'test -x "$0"', path], { ...account });
  if (shell.error === undefined) return shell.status === 0;
  throw new Refusal(
    "Postgres refuses to run as root, and this container does not let root start a program as " +
      `somebody else (${shell.error.code}). Run this as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Makes the account the owner of a folder and of all that is in it. @param {Account | null} account */
export function giveTo(account, folder) {
  if (account === null) return;
  for (const name of ["", ...readdirSync(folder, { recursive: true })]) {
    lchownSync(path.join(folder, name), account.uid, account.gid);
  }
}
