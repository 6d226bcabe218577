// Looks at one page as a person does: real mouse, real frames, a fresh browser for each.
import { chromium } from "@playwright/test";
import { launchOptions } from "../../scripts/browser.mjs";
import { median, quantile } from "../quantiles.mjs";

const WINDOW = { width: 1600, height: 900 };
const STEPS = 60;
const LONGEST_MS = 120_000;
/** A page that cannot follow is not waited for: its frames until then tell enough. */
const LONGEST_GESTURE_MS = 8_000;

/** Milliseconds between frames while `step` is taken again and again, and the main thread's part of each. */
async function frames(page, devtools, step) {
  const busy = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1_000;
  };
  await page.evaluate(() => {
    const seen = [];
    const note = (now) => {
      seen.push(now);
      if (window.frameTimes === seen) requestAnimationFrame(note);
    };
    window.frameTimes = seen;
    requestAnimationFrame(note);
  });
  const before = await busy();
  const end = Date.now() + LONGEST_GESTURE_MS;
  for (let i = 0; i < STEPS && Date.now() < end; i++) await step(i < STEPS / 2 ? 1 : -1);
  const after = await busy();
  const seen = await page.evaluate(() => {
    const times = window.frameTimes;
    window.frameTimes = null;
    return times;
  });
  const gaps = seen.slice(1).map((now, i) => now - seen[i]);
  return { p50: median(gaps), p95: quantile(gaps, 0.95), busy: (after - before) / gaps.length };
}

/** A place near the middle where no card is: from there a drag pans. */
const groundNearMiddle = ({ width, height }) => {
  for (let ring = 0; ring < 400; ring += 4)
    for (let turn = 0; turn < 16; turn++) {
      const [x, y] = [width / 2 + ring * Math.cos(turn), height / 2 + ring * Math.sin(turn)];
      const found = document.elementFromPoint(x, y);
      if (found !== null && found.closest(".react-flow__node, .node, [role=treeitem]") === null)
        return { x, y };
    }
  return { x: width / 2, y: height / 2 };
};

async function pan(page, devtools, dx, dy) {
  let { x, y } = await page.evaluate(groundNearMiddle, WINDOW);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const seen = await frames(page, devtools, async (way) => {
    x += way * dx;
    y += way * dy;
    await page.mouse.move(x, y);
  });
  await page.mouse.up();
  return seen;
}

async function zoom(page, devtools, scale) {
  const each = Math.log2(0.8 / scale) / (STEPS / 2) / 0.002;
  await page.mouse.move(WINDOW.width / 2, WINDOW.height / 2);
  return frames(page, devtools, async (way) => {
    await page.mouse.wheel(0, -way * each);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  });
}

/** First draw, panning near and far, zooming between, a moved branch. */
export async function visit(address) {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: WINDOW });
    page.setDefaultTimeout(LONGEST_MS);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Performance.enable");
    await page.goto(address);
    await page.waitForFunction(() => window.__bench !== undefined);
    const look = async (view) => {
      const spent = await page.evaluate((name) => window.__bench.setView(name), view);
      await page.waitForTimeout(300);
      return spent;
    };
    const first = await page.evaluate(() => window.__bench.renderMs);
    await look("reading");
    const reading = await pan(page, devtools, 14, 6);
    const jump = await look("overview");
    const overview = await pan(page, devtools, 6, 2);
    await look("overview");
    const zooming = await zoom(page, devtools, await page.evaluate(() => window.__bench.k));
    await look("reading");
    const edit = await page.evaluate(() => window.__bench.edit());
    return { first, reading, jump, overview, zooming, edit };
  } finally {
    await browser.close();
  }
}
