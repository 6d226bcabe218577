import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { processOf } from "../processes.mjs";
import { claim } from "./running.mjs";

let folder = "";
const note = () => path.join(folder, "running.json");

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "titleworthy-running-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function startServer() {
  const child = spawn("/bin/sh", ["-c", "exec sleep 60"], { detached: true, stdio: "ignore" });
  const pid = child.pid ?? 0;
  return { child, pid, identity: { pid, started: processOf(pid)?.started } };
}

test("a second claim is refused with the place where the first one serves", async () => {
  const first = await claim(folder);
  await expect(claim(folder)).rejects.toThrow(`It is already running (process ${process.pid}).`);
  first.serving(process.pid, "http://127.0.0.1:3000");
  await expect(claim(folder)).rejects.toThrow("at http://127.0.0.1:3000.");
  first.release();
  (await claim(folder)).release();
  expect(existsSync(note())).toBe(false);
});

test("the web server of a claimant that was killed is ended", async () => {
  const { child, identity } = startServer();
  const gone = { pid: 2 ** 22 + 1, started: "1" };
  writeFileSync(
    note(),
    JSON.stringify({ self: gone, web: identity, url: "http://127.0.0.1:3000" }),
  );
  const ended = once(child, "exit");
  await claim(folder);
  expect(await ended).toEqual([null, "SIGTERM"]);
});

test("a process that only has the pid of an old web server is left alone", async () => {
  const { child, pid } = startServer();
  writeFileSync(note(), JSON.stringify({ web: { pid, started: "1" } }));
  await claim(folder);
  expect(child.exitCode).toBeNull();
  expect(child.signalCode).toBeNull();
  child.kill("SIGKILL");
});

test("a note that was cut short is no claim", async () => {
  writeFileSync(note(), '{"self":{"pi');
  await claim(folder);
  expect(JSON.parse(readFileSync(note(), "utf8"))).toMatchObject({ self: { pid: process.pid } });
});
