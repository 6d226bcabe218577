// npm run dev: the database and Next's development server.
import { nextFreePort } from "./port.mjs";
import { serveSite } from "./site/serve.mjs";
import { exitAfter } from "./site/stop-signal.mjs";

await exitAfter((signal) =>
  serveSite({
    folder: ".data",
    verb: "dev",
    choosePort: () => nextFreePort(Number(process.env.PORT ?? 3000)),
    signal,
    welcome: (url) => console.log(`Open ${url}`),
  }),
);
