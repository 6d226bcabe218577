// Runs one TypeScript file against the database: node scripts/with-database.mjs FILE [ARGUMENT…]
import { openDatabase } from "./database.mjs";
import { applicationEnvironment } from "./site/environment.mjs";
import { tellAndExit } from "./refusal.mjs";
import { runTypeScript } from "./run.mjs";

async function main() {
  const folder = ".data";
  const database = await openDatabase({ folder });
  const env = applicationEnvironment(database, { folder, url: "http://localhost:3000" });
  try {
    await runTypeScript(process.argv.slice(2), { env });
  } finally {
    await database.close();
  }
}

await main().catch(tellAndExit);
