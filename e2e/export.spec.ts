import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { demo, importCompany } from "./dossier";
import { test } from "./session";

/** Opens the question from the palette, which every screen size has. */
async function ask(page: Page) {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Search and commands" })).toBeVisible();
  await page.keyboard.type("export the chart");
  await page.keyboard.press("Enter");
  return page.getByRole("dialog", { name: "How should the whole chart be taken out?" });
}

async function taken(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export", exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("the whole chart is taken out as SVG, PNG and PDF", async ({ page, workspace }) => {
  const dossier = demo("harbor-analytics", "Export Analytics");
  const root = await importCompany(page, workspace, dossier);
  const chart = dossier.charts.findLast(({ kind }) => kind === "actual");
  const positions = chart?.positions.length ?? 0;
  expect(positions).toBeGreaterThan(50);
  await page.goto(`${root}/chart`);
  await expect(page.getByRole("tree").or(page.getByRole("treegrid"))).toBeVisible();

  const dialog = await ask(page);
  await expect(dialog).toContainText(`${positions} positions on one page.`);
  await expectAccessible(page);
  const pdf = await taken(page);
  expect(pdf.name).toBe(`${chart?.name}.pdf`);
  expect(pdf.bytes.toString("latin1")).toMatch(/^%PDF-1\.\d/);
  expect(pdf.bytes.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  await expect(dialog).toBeHidden();

  await ask(page);
  await dialog.getByRole("radio", { name: /^SVG/ }).check();
  const svg = (await taken(page)).bytes.toString("utf8");
  const seen = await page.evaluate((text) => {
    const image = new DOMParser().parseFromString(text, "image/svg+xml");
    const boxes = [...image.querySelectorAll("g[role=img]")];
    return { boxes: boxes.length, faults: image.querySelectorAll("parsererror").length };
  }, svg);
  expect(seen).toEqual({ boxes: positions, faults: 0 });
  const people = (chart?.positions ?? []).flatMap(({ person }) => person ?? []);
  expect(people.length).toBeGreaterThan(40);
  expect(people.filter((person) => svg.includes(person))).not.toHaveLength(0);

  await ask(page);
  await dialog.getByRole("radio", { name: /^SVG/ }).check();
  await dialog.getByLabel("Hide the names of people").check();
  const nameless = (await taken(page)).bytes.toString("utf8");
  expect(people.filter((person) => nameless.includes(person))).toEqual([]);

  await ask(page);
  await dialog.getByRole("radio", { name: /^PNG/ }).check();
  const said = /([\d,]+) × ([\d,]+) dots/.exec(await dialog.innerText());
  const png = await taken(page);
  expect(png.bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  const size = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
  expect(size).toEqual(said?.slice(1).map((digits) => Number(digits.replaceAll(",", ""))));
});

test(
  "a chart is cut into sheets, and an export that failed is tried again",
  { tag: "@any-width" },
  async ({ page, workspace }) => {
    const root = await importCompany(page, workspace, demo("harbor-analytics", "Sheets Analytics"));
    await page.goto(`${root}/chart`);
    await expect(page.getByRole("tree").or(page.getByRole("treegrid"))).toBeVisible();
    const dialog = await ask(page);
    await dialog.getByLabel("Paper").selectOption("A4 sheets to put side by side");
    const said = /on (\d+) sheets/.exec(await dialog.innerText());
    const sheets = (await taken(page)).bytes.toString("latin1");
    expect(sheets.match(/\/Type \/Page\b/g)).toHaveLength(Number(said?.[1]));

    // The letters of the PDF cannot be fetched: said, and nothing chosen is lost.
    await ask(page);
    await page.route("**/fonts/*", (route) => route.abort());
    await dialog.getByLabel("Paper").selectOption("A3 sheets to put side by side");
    await dialog.getByRole("button", { name: "Export" }).click();
    await expect(dialog).toContainText("The file could not be made.");
    await expectAccessible(page);
    await page.unroute("**/fonts/*");
    await expect(dialog.getByLabel("Paper")).toHaveValue("a3");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Try again" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  },
);
