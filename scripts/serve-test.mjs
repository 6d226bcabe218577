// The whole application over an empty database of its own, for the browser tests.
import { serveSite } from "./site/serve.mjs";
import { exitAfter } from "./site/stop-signal.mjs";

const [port] = process.argv.slice(2).map(Number);

// A test touches no database but its own and writes to nobody, whatever the environment or .env names;
// and nothing moves under it by the clock: e2e/jobs.ts does what is due when a test asks for it.
Object.assign(process.env, {
  DATABASE_URL: "",
  DATABASE_OWNER_URL: "",
  NEXTAUTH_URL: "",
  SMTP_URL: "",
  MAIL_FROM: "",
  JOBS: "0",
});

await exitAfter((signal) =>
  serveSite({
    folder: ".data-e2e",
    fresh: true,
    verb: "start",
    choosePort: async () => port,
    signal,
    welcome: (url) => console.log(`The application answers at ${url}`),
  }),
);
