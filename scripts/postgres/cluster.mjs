// The folder of one Postgres cluster: found, understood or refused, and made where there is none.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Refusal } from "../refusal.mjs";
import { canReach, giveTo } from "./account.mjs";

// Written last, within the folder that is renamed into place: where it is, the cluster is complete.
const MARK = "titleworthy.json";
const UNREACHABLE_HOME = "/var/lib/titleworthy";
const STALE_MAKING = 60 * 60 * 1000;
const ROLES = ["postgres", "titleworthy_owner", "titleworthy_app"];

/** @typedef {Readonly<Record<"postgres" | "titleworthy_owner" | "titleworthy_app", string>>} Passwords */

/** Where the cluster's files are, or will be: a link leads to them where the account cannot reach us. */
export function clusterFolder(folder, account) {
  mkdirSync(folder, { recursive: true, mode: account === null ? 0o700 : 0o755 });
  const wanted = path.join(realpathSync(folder), "postgres");
  const found = lstatSync(wanted, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) return linkedFolder(wanted);
  if (found !== undefined || canReach(account, path.dirname(wanted))) return wanted;
  mkdirSync(UNREACHABLE_HOME, { recursive: true, mode: 0o755 });
  const elsewhere = mkdtempSync(`${UNREACHABLE_HOME}/`);
  giveTo(account, elsewhere);
  symlinkSync(path.join(elsewhere, "postgres"), wanted);
  return path.join(elsewhere, "postgres");
}

function linkedFolder(link) {
  const target = path.resolve(path.dirname(link), readlinkSync(link));
  if (existsSync(path.dirname(target))) return target;
  throw new Refusal(
    `${link} leads to ${target}, which is gone. Put it back, or remove the link to begin afresh.`,
  );
}

/**
 * The passwords of a complete cluster, or null where there is none yet. Anything else is refused:
 * files that this program did not finish making are somebody's, and it deletes nobody's files.
 * @returns {Passwords | null}
 */
export function readCluster(dataFolder, major) {
  if (!existsSync(dataFolder)) return null;
  const { uid } = statSync(dataFolder);
  const self = process.getuid?.() ?? uid;
  if (self !== 0 && self !== uid) {
    throw new Refusal(
      `${dataFolder} belongs to another account (user id ${uid}). Start as that account or as root, ` +
        "or move the folder away to begin afresh.",
    );
  }
  if (readdirSync(dataFolder).length === 0) return null;
  const mark = path.join(dataFolder, MARK);
  if (!existsSync(mark)) {
    throw new Refusal(
      `${dataFolder} holds files that this program did not make (it has no ${MARK}), so they stay ` +
        "untouched. Move the folder away to begin afresh, or set DATABASE_URL.",
    );
  }
  const version = readFileSync(path.join(dataFolder, "PG_VERSION"), "utf8").trim();
  if (version !== String(major)) {
    throw new Refusal(
      `${dataFolder} was made by Postgres ${version}, and this is Postgres ${major}, which cannot read ` +
        "it. Go back to the version of Titleworthy that made it, or move the folder away.",
    );
  }
  return readPasswords(mark);
}

function readPasswords(mark) {
  try {
    const { passwords } = JSON.parse(readFileSync(mark, "utf8"));
    if (ROLES.every((role) => typeof passwords[role] === "string")) return passwords;
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error;
  }
  throw new Refusal(`${mark} does not hold the passwords of this database. Put it back as it was.`);
}

function sweepAbandoned(place) {
  for (const name of readdirSync(place)) {
    const folder = path.join(place, name);
    if (!/^(making|copying)-/.test(name)) continue;
    if (Date.now() - statSync(folder).mtimeMs > STALE_MAKING) rmSync(folder, { recursive: true });
  }
}

function initialise(making, { bin, account, durable, password }) {
  const passwordFile = path.join(making, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(account, making);
  const answer = spawnSync(
    path.join(bin, "initdb"),
    [
      `--pgdata=${path.join(making, "postgres")}`,
      `--pwfile=${passwordFile}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      ...(durable ? [] : ["--no-sync"]),
    ],
    { ...account, cwd: making, env: serverEnvironment(), encoding: "utf8" },
  );
  if (answer.status === 0) return;
  const why = answer.error?.message ?? answer.stderr.trim();
  throw new Refusal(`Postgres could not make its folder ${path.dirname(making)}: ${why}`);
}

/** Of our own environment Postgres gets nothing that could steer it: no PGDATA, no PGOPTIONS. */
export const serverEnvironment = () => ({
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  LC_ALL: "C",
});

/**
 * Makes a cluster aside and renames it into place: a first start that is killed leaves none.
 * @param {object} how
 * @param {string} how.bin @param {number} how.major
 * @param {import("./account.mjs").Account | null} how.account
 * @param {boolean} how.durable whether it is worth flushing to the disk
 * @returns {Passwords}
 */
export function makeCluster(dataFolder, { bin, major, account, durable }) {
  const place = path.dirname(dataFolder);
  sweepAbandoned(place);
  const passwords = Object.fromEntries(
    ROLES.map((role) => [role, randomBytes(24).toString("base64url")]),
  );
  const making = mkdtempSync(path.join(place, "making-"));
  try {
    initialise(making, { bin, account, durable, password: passwords.postgres });
    const mark = path.join(making, "postgres", MARK);
    writeFileSync(mark, JSON.stringify({ passwords }, null, 2), { mode: 0o600 });
    giveTo(account, path.join(making, "postgres"));
    renameSync(path.join(making, "postgres"), dataFolder);
  } catch (error) {
    // Somebody else who started at the same time was first; theirs is as good.
    if (!existsSync(path.join(dataFolder, MARK))) throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return readCluster(dataFolder, major);
}
