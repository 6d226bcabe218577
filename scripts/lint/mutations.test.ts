import { expect, test } from "vitest";
import { lintPlanted } from "./planted.ts";

const IMPORTS = `
import { recordAudit } from "@/lib/server/audit";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
`;

const BODY = `{
  assertCan(scope, policy.write);
  return inWorkspace(scope, async (tx) => { await recordAudit(tx, scope, {}); });
}`;

const at = (name: string) => `lib/features/${name}/mutations.ts`;

const FINE = {
  [at("declared")]: `${IMPORTS} export async function save(scope: Scope, input: Input) ${BODY}`,
  [at("constant")]: `${IMPORTS} export const save = async (scope: Scope, input: Input) => ${BODY};`,
  [at("taken-apart")]: `${IMPORTS} export async function save(scope: Scope, { id }: Input) ${BODY}`,
  [at("type")]: "export interface Saved { readonly id: string } export type Id = string;",
  [at("private")]: "function insert(tx: Tx) { return tx; } insert;",
  "lib/features/facts/data.ts":
    "export const readFacts = (scope: Scope, id: string) => [scope, id];",
};

const SHAPE =
  "A mutations file exports only functions declared in place, of exactly (scope, input).";
const missing = (duty: string) => `This mutation does not call ${duty} with its scope.`;

const without = (text: string) => BODY.replace(text, "");
const save = (body: string) =>
  `${IMPORTS} export async function save(scope: Scope, input: Input) ${body}`;

const FAULTS: Record<string, { readonly text: string; readonly said: string }> = {
  [at("no-permission")]: {
    text: save(without("assertCan(scope, policy.write);")),
    said: missing("assertCan"),
  },
  [at("no-audit")]: {
    text: save(without("await recordAudit(tx, scope, {});")),
    said: missing("recordAudit"),
  },
  [at("no-workspace")]: {
    text: save(BODY.replace("inWorkspace(scope,", "db().$transaction(")),
    said: missing("inWorkspace"),
  },
  [at("other-scope")]: {
    text: save(BODY.replace("inWorkspace(scope,", "inWorkspace(systemScope(),")),
    said: missing("inWorkspace"),
  },
  [at("own-permission")]: {
    text: save(BODY).replace("assertCan, ", "") + "function assertCan() {}",
    said: "assertCan must be the one of @/lib/server/scope.",
  },
  [at("third-argument")]: {
    text: save(BODY).replace("input: Input", "input: Input, force: boolean"),
    said: SHAPE,
  },
  [at("no-input")]: { text: save(BODY).replace(", input: Input", ""), said: SHAPE },
  [at("no-scope")]: { text: save(BODY).replace("scope: Scope", "tx: Tx"), said: SHAPE },
  [at("wrapped")]: { text: "export const save = wrap(() => {});", said: SHAPE },
  [at("passed-on")]: { text: 'export { save } from "./data";', said: SHAPE },
  [at("passed-on-whole")]: { text: 'export * from "@/lib/domain/quarter";', said: SHAPE },
  [at("listed")]: { text: "const save = () => {}; export { save };", said: SHAPE },
};

test("mutations that keep to the rule pass", () => {
  expect(Object.values(lintPlanted(FINE)).flat()).toEqual([]);
});

const said = lintPlanted(
  Object.fromEntries(Object.entries(FAULTS).map(([name, { text }]) => [name, text])),
);

test.each(Object.entries(FAULTS))("the fault planted in %s is found", (name, fault) => {
  expect(said[name]).toContain(fault.said);
});
