// npm run quickstart: from a fresh clone to a page, with nothing but Node.
import { readFileSync } from "node:fs";
import path from "node:path";
import { installPackages } from "./install.mjs";
import { Refusal } from "./refusal.mjs";
import { isPortFree, nextFreePort } from "./port.mjs";
import { ROOT } from "./root.mjs";
import { exitAfter } from "./site/stop-signal.mjs";

const USUAL_PORT = 3000;

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Refusal(`Node ${process.versions.node} is too old: 20.19 or later is needed.`);
}

async function choosePort() {
  const { PORT } = process.env;
  if (PORT === undefined) {
    const port = await nextFreePort(USUAL_PORT);
    if (port !== USUAL_PORT) console.log(`Port ${USUAL_PORT} is taken; using ${port}.`);
    return port;
  }
  if (await isPortFree(Number(PORT))) return Number(PORT);
  throw new Refusal(`Port ${PORT} is taken. Set PORT to another, or leave it out.`);
}

function welcome(url) {
  const demo = path.join(ROOT, "prisma/demo/account.json");
  const { email, password } = JSON.parse(readFileSync(demo, "utf8"));
  console.log(
    `\nTitleworthy is open at ${url}\n` +
      `Sign up there, or sign in to the demonstration as ${email} with the password: ${password}\n` +
      "Stop it with Ctrl+C.",
  );
}

await exitAfter(async (signal) => {
  checkNode();
  await installPackages({ signal });
  // What needs packages is imported only now that they are there.
  const { serveSite } = await import("./site/serve.mjs");
  return serveSite({ folder: ".data", verb: "start", choosePort, signal, welcome });
});
