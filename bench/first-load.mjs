// JavaScript that a first visit to each page loads, gzipped, above a page without code of its own.
import { chromium } from "@playwright/test";
import { launchOptions } from "../scripts/browser.mjs";
import { demoAccount, withSite } from "./site.mjs";

/** Renders nothing but text and a link: what it loads is the framework, which every page shares. */
const EMPTY = "/nothing-is-here";

const OUTSIDE = ["/sign-in", "/sign-up"];
const OF_WORKSPACE = ["", "/new", "/settings", "/account"];
const OF_COMPANY = [
  "",
  "/timeline",
  "/chart",
  "/chart/import",
  "/revenue",
  "/revenue/import",
  "/evidence",
  "/settings",
];

/** Bodies shorter than this are not worth compressing to the server. */
const SHORT = 1_024;

async function scriptSize(response) {
  const { responseBodySize } = await response.request().sizes();
  const { "content-encoding": encoding = "none" } = await response.allHeaders();
  if (encoding !== "gzip" && responseBodySize > SHORT)
    throw new Error(`${response.url()} came with the encoding ${encoding}, not gzip`);
  return responseBodySize;
}

/** Bytes of the scripts that a page loads into an empty cache; other pages are not fetched ahead. */
async function firstLoad(browser, url, state) {
  const context = await browser.newContext({ storageState: state });
  const page = await context.newPage();
  await page.route("**/*", (route) =>
    route.request().headers()["next-router-prefetch"] === undefined
      ? route.continue()
      : route.abort(),
  );
  const scripts = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response);
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const sizes = await Promise.all(scripts.map(scriptSize));
  await context.close();
  return { scripts: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function signIn(browser, url) {
  const { email, password } = demoAccount();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/w\//);
  const workspace = new URL(page.url()).pathname;
  const company = await page.locator(`a[href^="${workspace}/c/"]`).first().getAttribute("href");
  const state = await context.storageState();
  await context.close();
  return { workspace, company: company.split("/").slice(0, 5).join("/"), state };
}

async function measure(browser, url) {
  const { workspace, company, state } = await signIn(browser, url);
  const named = (root, name, pages) =>
    pages.map((page) => ({ name: `${name}${page}`, address: root + page, state }));
  const pages = [
    ...OUTSIDE.map((page) => ({ name: page, address: page, state: undefined })),
    ...named(workspace, "/w/[workspace]", OF_WORKSPACE),
    ...named(company, "/w/[workspace]/c/[company]", OF_COMPANY),
  ];
  const empty = await firstLoad(browser, url + EMPTY, state);
  const rows = [];
  for (const page of pages) {
    const { scripts, bytes } = await firstLoad(browser, url + page.address, page.state);
    rows.push({ page: page.name, scripts, bytes, above: bytes - empty.bytes });
  }
  return { empty, rows };
}

const inKilobytes = (bytes) => (bytes / 1_000).toFixed(1);

function print({ empty, rows }) {
  console.log(`An empty page loads ${inKilobytes(empty.bytes)} kB in ${empty.scripts} scripts.`);
  console.table(
    rows.map(({ page, scripts, bytes, above }) => ({
      page,
      scripts,
      "kB gzip": inKilobytes(bytes),
      "above an empty page": inKilobytes(above),
    })),
  );
}

await withSite(async (url) => {
  const browser = await chromium.launch(launchOptions());
  try {
    print(await measure(browser, url));
  } finally {
    await browser.close();
  }
});
