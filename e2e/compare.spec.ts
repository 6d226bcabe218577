import { readFile } from "node:fs/promises";
import { type Download, expect, type Page } from "@playwright/test";
import readExcelFile from "read-excel-file/node";
import { expectAccessible } from "./axe";
import { demo, importCompany } from "./dossier";
import { test } from "./session";

const bring = (page: Page, workspace: string, name: string) =>
  importCompany(page, workspace, demo("harbor-analytics", name));

async function propose(page: Page, root: string, name: string) {
  await page.goto(`${root}/charts`);
  await page.getByRole("button", { name: "New proposal", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill(name);
  await dialog.getByLabel("What it is for").fill("Partnerships moves to the chief executive.");
  await dialog.getByRole("button", { name: "Make the proposal" }).click();
  await expect(page).toHaveURL(/\/chart\?chart=/);
}

/** Gives a position another manager on the planner, and waits until that is saved. */
async function move(page: Page, person: string, manager: string) {
  await page.getByRole("combobox", { name: "Find a position" }).fill(person);
  await page.getByRole("option", { name: new RegExp(person) }).click();
  await page.getByRole("button", { name: "Move to…" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "New manager" }).fill(manager);
  await page.getByRole("option", { name: new RegExp(manager) }).click();
  const saved = page.waitForResponse(
    (response) => response.url().includes("/edits") && response.request().method() === "POST",
  );
  await dialog.getByRole("button", { name: "Move", exact: true }).click();
  expect((await saved).ok()).toBe(true);
}

const row = (page: Page, chart: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: chart }) });

async function download(page: Page, name: string): Promise<Download> {
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name, exact: true }).click();
  return started;
}

const MOVED = [
  "Moved",
  "VP Partnerships",
  "Mirjam Feld",
  "Reports to",
  "Chief Revenue Officer, Dario Marchetti",
  "Chief Executive Officer, Abena Osei",
];

test("a proposal is made, changed, compared, and its differences are kept as files", async ({
  page,
  workspace,
}) => {
  const root = await bring(page, workspace, "Compared Ltd");
  await propose(page, root, "Straight to the chief executive");
  await move(page, "Mirjam Feld", "Abena Osei");

  await page.goto(`${root}/charts`);
  await expectAccessible(page);
  await row(page, "Straight to the chief executive").getByRole("link", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Of 62 positions one moves.");
  await expect(page.getByRole("treeitem", { name: /^VP Partnerships, .*, moved$/ })).toBeVisible();
  await expect(
    page.getByRole("treeitem", { name: /^VP Partnerships, .*, stood here before it moved$/ }),
  ).toBeAttached();
  await expectAccessible(page);

  const differences = page.getByRole("list", { name: "Differences" });
  const moved = differences.getByRole("button", {
    name: "VP Partnerships moves from the CRO to the CEO.",
  });
  await moved.click();
  await expect(moved).toHaveAttribute("aria-pressed", "true");
  await expect(
    page.getByRole("treeitem", { name: /^VP Partnerships, .*, moved$/, selected: true }),
  ).toBeInViewport();

  const csv = await download(page, "CSV");
  expect(csv.suggestedFilename()).toBe(
    "VP Channel Sales hired to Straight to the chief executive.csv",
  );
  const text = await readFile(await csv.path(), "utf8");
  expect(text.split("\r\n")).toEqual([
    "\uFEFFChange,Position,Person,What,Before,After",
    MOVED.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(","),
    "",
  ]);

  const xlsx = await download(page, "XLSX");
  const [sheet] = await readExcelFile(await readFile(await xlsx.path()));
  expect(sheet?.data).toEqual([["Change", "Position", "Person", "What", "Before", "After"], MOVED]);
});

test("the two charts stand side by side, and the list narrows to a kind and walks by keys", async ({
  page,
  workspace,
}) => {
  const root = await bring(page, workspace, "Beside Ltd");
  await page.goto(`${root}/chart/compare?before=channel-vp&after=august-reorganisation`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Of 63 positions two move and one is added.",
  );
  const differences = page.getByRole("list", { name: "Differences" }).getByRole("button");
  await differences.first().focus();
  await page.keyboard.press("End");
  await expect(differences.last()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("treeitem", { name: /, added$/, selected: true })).toBeVisible();

  await page.getByRole("button", { name: "Side by side" }).click();
  await expect(page.getByRole("tree")).toHaveCount(2);
  await differences.first().click();
  const leader = (side: string) =>
    page.getByRole("region", { name: side }).getByRole("treeitem", { name: /^VP Partnerships/ });
  await expect(leader("After")).toHaveAttribute("aria-expanded", "true");
  await leader("Before").press("-");
  await expect(leader("Before")).toHaveAttribute("aria-expanded", "false");
  await expect(leader("After")).toHaveAttribute("aria-expanded", "false");
  const scale = (side: string) =>
    page.getByRole("region", { name: side }).getByRole("button", { name: /^Full size/ });
  await page
    .getByRole("region", { name: "After" })
    .getByRole("button", { name: "Zoom in" })
    .click();
  await expect(scale("After")).not.toHaveText(/^(90|100)/);
  // Both are on their way for a moment.
  const scales = async () => [
    await scale("Before").textContent(),
    await scale("After").textContent(),
  ];
  await expect.poll(async () => new Set(await scales()).size).toBe(1);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Moved 2" }).click();
  await expect(differences).toHaveCount(2);
  await page.getByRole("button", { name: "Swap" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Of 63 positions two move and one is removed.",
  );
});

test("the slider walks through the charts by their day; one of a later day is not today's", async ({
  page,
  workspace,
}) => {
  const root = await bring(page, workspace, "Dated Ltd");
  await page.goto(`${root}/charts`);
  const inForce = row(page, "VP Channel Sales hired");
  await inForce.getByRole("button", { name: "More for VP Channel Sales hired" }).click();
  await page.getByRole("menuitem", { name: "New version from a later day…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("After the spring");
  await dialog.getByLabel("In force from").fill("2999-04-01");
  await dialog.getByRole("button", { name: "Make the version" }).click();
  await expect(page).toHaveURL(/\/chart\?chart=/);

  await page.goto(`${root}/chart`);
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText(/^VP Channel Sales hired/);
  const slider = page.getByRole("slider", { name: "As of" });
  await expect(slider).toHaveAttribute(
    "aria-valuetext",
    /^VP Channel Sales hired, .*in force today$/,
  );
  await slider.press("ArrowRight");
  await expect(title).toHaveText(/^After the spring/);
  await expect(slider).toHaveAttribute("aria-valuetext", /from 1 Apr 2999, in .* days, to come$/);
  await expect(slider).toBeFocused();
  await page.keyboard.press("Home");
  await expect(title).toHaveText(/^First chart/);
  await expect(slider).toHaveAttribute("aria-valuetext", /no longer in force$/);
  await expectAccessible(page);

  await page.goto(`${root}/charts`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "“VP Channel Sales hired” is in force, until “After the spring” takes its place on 1 Apr 2999.",
  );
  await expect(row(page, "After the spring")).toContainText("To come: from 1 Apr 2999, in");
});

test("a proposal is duplicated, renamed, archived, brought back and restored later", async ({
  page,
  workspace,
}) => {
  const root = await bring(page, workspace, "Kept Ltd");
  await page.goto(`${root}/charts`);
  const act = async (chart: string, name: string) => {
    await page.getByRole("button", { name: `More for ${chart}`, exact: true }).click();
    await page.getByRole("menuitem", { name }).click();
  };
  const dialog = page.getByRole("dialog");
  await act("August reorganisation", "Duplicate…");
  await dialog.getByRole("button", { name: "Make the copy" }).click();
  await expect(page).toHaveURL(/\/chart\?chart=/);

  await page.goto(`${root}/charts`);
  await act("August reorganisation, copy", "Rename or describe…");
  await dialog.getByLabel("Name", { exact: true }).fill("Spare");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row(page, "Spare")).toContainText("From “VP Channel Sales hired”");

  await act("Spare", "Archive");
  await expect(page.getByText("“Spare” archived")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("“Spare” restored")).toBeVisible();
  await expect(page.getByRole("link", { name: "Spare" })).toBeVisible();

  await act("Spare", "Archive");
  await expect(page.getByText("“Spare” archived")).toBeVisible();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.getByText("Archived charts (1)").click();
  await expect(page.getByRole("link", { name: "Spare" })).toHaveCount(0);
  await page.getByRole("button", { name: "Restore Spare" }).click();
  await expect(page.getByRole("link", { name: "Spare" })).toBeVisible();
});
