// A process that closes a quarter and says so before each statement, then waits: to be killed there.
import { parseQuarterKey } from "@/lib/domain/quarter";
import { inWorkspace, systemScope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import { closeIn } from "./closed-quarter";

const [workspaceId = "", companyId = "", key = "", last = ""] = process.argv.slice(2);
const quarter = parseQuarterKey(key);
if (quarter === null) throw new Error(`no such quarter: ${key}`);

let written = 0;

/** A table whose `last`th write never begins. */
const stopping = (table: object): object =>
  new Proxy(table, {
    get(target, name) {
      const work: unknown = Reflect.get(target, name);
      if (typeof work !== "function" || !/^(create|update|upsert)/.test(String(name))) return work;
      return (...input: unknown[]): unknown => {
        written += 1;
        if (written < Number(last)) return Reflect.apply(work, target, input);
        process.stdout.write("waiting\n");
        return new Promise(() => {});
      };
    },
  });

const scope = systemScope(workspaceId, "test");
await inWorkspace(scope, (tx) => {
  const stopped = new Proxy(tx, {
    get(target, name) {
      const part: unknown = Reflect.get(target, name);
      if (typeof part === "function") return part.bind(target);
      return typeof part === "object" && part !== null ? stopping(part) : part;
    },
  }) satisfies Tx;
  return closeIn(stopped, scope, { companyId, quarter });
});
process.stdout.write("closed\n");
process.exit(0);
