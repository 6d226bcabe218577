// npm run dev: the database and Next's development server.
import { tellAndExit } from "./refusal.mjs";
import { nextFreePort } from "./port.mjs";
import { serveSite } from "./site/serve.mjs";
import { stopSignal } from "./site/stop-signal.mjs";

const code = await serveSite({
  folder: ".data",
  verb: "dev",
  choosePort: () => nextFreePort(Number(process.env.PORT ?? 3000)),
  signal: stopSignal(),
  welcome: (url) => console.log(`Open ${url}`),
}).catch(tellAndExit);
process.exit(code);
