// How long ten people wait for the verdict page and the company list, and beside a large import.
import { quantile } from "./quantiles.mjs";
import { seededDraws } from "./random.mjs";
import { randomRecord } from "./record.mjs";
import { demoAccount, withSite } from "./site.mjs";
import { dossierOf } from "./verdict/dossier.mjs";
import { signIn } from "./verdict/visitor.mjs";

const SEED = 20_261_231;
const COMPANIES = 50;
const QUARTERS = 20;
const READERS = 10;
const VERDICT_SECONDS = 60;
const LIST_SECONDS = 20;
const IMPORT_ROWS = 50_000;

/** Imports the companies through the product's own door and answers with their addresses. */
async function importCompanies(visitor, workspace) {
  const draws = seededDraws(SEED);
  const paths = [];
  for (let count = 1; count <= COMPANIES; count += 1) {
    const name = `Company ${count}`;
    const file = dossierOf(randomRecord(draws, QUARTERS), name);
    const { slug } = await visitor.upload(
      `/api${workspace}/dossier-import?file=${count}.json`,
      file,
    );
    paths.push(`${workspace}/c/${slug}`);
  }
  return paths;
}

/** Every reader asks for one page after the other until told to stop; answers with all waiting times. */
async function readUntil(isOver, readers, pathOf) {
  const waits = [];
  await Promise.all(
    readers.map(async (reader) => {
      while (!isOver()) waits.push(await reader.read(pathOf()));
    }),
  );
  return waits;
}

function readFor(seconds, readers, pathOf) {
  const end = performance.now() + seconds * 1_000;
  return readUntil(() => performance.now() > end, readers, pathOf);
}

/** A chart as a system of personnel exports it: each manager leads eight. */
function personnelFile() {
  const rows = ["Employee ID,Manager ID,Job Title,Name"];
  for (let id = 1; id <= IMPORT_ROWS; id += 1) {
    const manager = id === 1 ? "" : Math.floor((id - 2) / 8) + 1;
    const title = id === 1 ? "Chief Executive Officer" : `Engineer ${id}`;
    rows.push(`${id},${manager},${title},Person ${id}`);
  }
  return `${rows.join("\n")}\n`;
}

async function importChart(visitor, company) {
  const input = {
    step: "apply",
    sheet: 0,
    columns: null,
    name: "Everybody",
    effectiveFrom: "2020-01-01",
    chiefExecutive: "1",
    leader: { kind: "unknown" },
  };
  const query = new URLSearchParams({ file: "everybody.csv", input: JSON.stringify(input) });
  const start = performance.now();
  await visitor.upload(`/api${company}/chart-import?${query}`, personnelFile());
  return performance.now() - start;
}

const row = (what, waits) => ({
  what,
  requests: waits.length,
  "p50 ms": Math.round(quantile(waits, 0.5)),
  "p95 ms": Math.round(quantile(waits, 0.95)),
  "longest ms": Math.round(Math.max(...waits)),
});

const inSeconds = (milliseconds) => (milliseconds / 1_000).toFixed(1);

await withSite(async (url) => {
  const readers = [];
  for (let count = 0; count < READERS; count += 1) readers.push(await signIn(url, demoAccount()));
  const [visitor] = readers;
  const workspace = await visitor.isSentTo("/");
  const companies = await importCompanies(visitor, workspace);
  const draws = seededDraws(SEED);
  const verdict = () => draws.oneOf(companies);
  const list = () => workspace;

  for (const path of [...companies, workspace]) await visitor.read(path); // To warm up.
  const alone = [];
  for (const path of companies) alone.push(await visitor.read(path));
  const verdicts = await readFor(VERDICT_SECONDS, readers, verdict);
  const lists = await readFor(LIST_SECONDS, readers, list);
  console.table([
    row("verdict, one reader", alone),
    row(`verdict, ${READERS} readers`, verdicts),
    row(`company list, ${READERS} readers`, lists),
  ]);

  const [first, second] = companies;
  const quiet = await importChart(visitor, first);
  console.log(`An import of ${IMPORT_ROWS} rows took ${inSeconds(quiet)} s by itself.`);
  let isOver = false;
  const [busy, meanwhile] = await Promise.all([
    importChart(visitor, second).finally(() => {
      isOver = true;
    }),
    readUntil(() => isOver, readers.slice(1), verdict),
  ]);
  console.log(`It took ${inSeconds(busy)} s beside ${READERS - 1} readers, who waited:`);
  console.table([row("verdict, meanwhile", meanwhile)]);
});
