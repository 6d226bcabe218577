// The whole application over an empty database of its own, for the browser tests.
import { tellAndExit } from "./refusal.mjs";
import { serveSite } from "./site/serve.mjs";
import { stopSignal } from "./site/stop-signal.mjs";

const [port] = process.argv.slice(2).map(Number);

// A test touches no database but its own, whatever the environment or .env names.
Object.assign(process.env, { DATABASE_URL: "", DATABASE_OWNER_URL: "", NEXTAUTH_URL: "" });

const code = await serveSite({
  folder: ".data-e2e",
  fresh: true,
  verb: "start",
  choosePort: async () => port,
  signal: stopSignal(),
  welcome: (url) => console.log(`The application answers at ${url}`),
}).catch(tellAndExit);
process.exit(code);
