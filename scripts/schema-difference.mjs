// What Prisma's schema says beyond the migrations, by Prisma's own engine in its WASM form. Only `diff`
// between a scratch database and the schema is asked of it: its other verbs touch the wrong database
// or break on functions.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { ROOT } from "./root.mjs";

const CHAR = 18;
const TEXT = 25;

/** The adapter cannot decode the catalog's type "char"; here it reads it as text. */
class CatalogAdapter extends PrismaPg {
  async connect() {
    const adapter = await super.connect();
    const performIO = adapter.performIO.bind(adapter);
    const queryRaw = adapter.queryRaw.bind(adapter);
    let chars = [];
    adapter.performIO = async (query) => {
      const answer = await performIO(query);
      chars = answer.fields.filter((field) => field.dataTypeID === CHAR);
      chars = chars.map((field) => answer.fields.indexOf(field));
      for (const index of chars) answer.fields[index].dataTypeID = TEXT;
      return answer;
    };
    adapter.queryRaw = async (query) => {
      const rows = await queryRaw(query);
      for (const index of chars) rows.columnTypes[index] = ColumnTypeEnum.Character;
      return rows;
    };
    return adapter;
  }
}

function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: console.error };
  const entry = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm"));
  const bytes = readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const compiled = new WebAssembly.Module(bytes);
  const { exports } = new WebAssembly.Instance(compiled, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
}

function schemaFiles() {
  const folder = path.join(ROOT, "prisma");
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".prisma"))
    .map((name) => ({
      path: path.join(folder, name),
      content: readFileSync(path.join(folder, name), "utf8"),
    }));
}

/** The SQL that would bring a database to the schema; empty where it is there. @param {string} url */
export async function schemaDifference(url) {
  loadEngine();
  const files = schemaFiles();
  const { hostname, port, username, password, pathname } = new URL(url);
  // Given by parts: a connection string would win over the name of the engine's shadow database.
  const factory = new CatalogAdapter({
    host: hostname,
    port: Number(port),
    user: username,
    password,
    database: pathname.slice(1),
  });
  const datamodels = files.map((file) => [file.path, file.content]);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const differ = await engine.SchemaEngine.new({ datamodels }, () => {}, adapter);
  const { stdout } = await differ.diff({
    from: { tag: "schemaDatasource", files, configDir: ROOT },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout.includes("This is an empty migration") ? "" : stdout;
}
