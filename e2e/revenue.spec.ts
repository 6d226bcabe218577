import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { createCompany } from "./company";
import { test } from "./session";

const N = "\u00a0";
const YEARS = [26, 27];
const QUARTERS = YEARS.flatMap((year) => [1, 2, 3, 4].map((quarter) => `FY${year} Q${quarter}`));
const DIRECT = [600, 600, 580, 570, 560, 540, 520, 500];
const CHANNEL = [200, 220, 240, 260, 290, 320, 360, 400];

const cell = (page: Page, motion: string, quarter: string) =>
  page.getByRole("textbox", { name: `${motion}, ${quarter.replace(" ", N)}`, exact: true });

const saved = (page: Page) => expect(page.getByText("Everything is saved")).toBeVisible();

/** What a spreadsheet puts on the clipboard, pasted into a cell. */
const paste = (page: Page, motion: string, quarter: string, text: string) =>
  cell(page, motion, quarter).evaluate((element, block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

const TABLE = [
  ["", ...QUARTERS],
  ["Direct", ...DIRECT.map((amount) => `${amount},000.00`)],
  ["Channel", ...CHANNEL.map((amount) => `$${amount},000.00`)],
  ["Total", ...DIRECT.map((amount, at) => `${amount + (CHANNEL[at] ?? 0)},000.00`)],
]
  .map((cells) => cells.join("\t"))
  .join("\n");

/** A company whose grid shows the eight quarters of FY26 and FY27. */
async function filled(page: Page, workspace: string, name: string): Promise<string> {
  const company = await createCompany(page, workspace, { name });
  const first = page.getByRole("textbox", { name: /^Direct, FY/ }).first();
  const label = (await first.getAttribute("aria-label")) ?? "";
  const [, quarter = ""] = label.split(", ");
  await paste(page, "Direct", quarter.replace(N, " "), TABLE);
  await saved(page);
  return company;
}

test("amounts are typed, moved through by keyboard, undone and done again", async ({
  page,
  workspace,
}) => {
  await createCompany(page, workspace, { name: "Typing" });
  const cells = page.getByRole("textbox", { name: /^Direct, FY/ });
  await cells.nth(0).click();
  await page.keyboard.type("4.2m");
  await page.keyboard.press("Tab");
  await expect(cells.nth(1)).toBeFocused();
  await page.keyboard.type("(1,500)");
  await page.keyboard.press("Enter");
  await expect(cells.nth(0)).toHaveValue("4,200,000");
  await expect(cells.nth(1)).toHaveValue("−1,500");
  await expect(
    page.getByRole("textbox", { name: /^Direct, partner-influenced, FY/ }).nth(1),
  ).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(cells.nth(1)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(cells.nth(1)).toHaveValue("");
  await page.keyboard.press("Control+Shift+z");
  await expect(cells.nth(1)).toHaveValue("−1,500");
  await page.keyboard.press("Delete");
  await expect(cells.nth(1)).toHaveValue("");
  await saved(page);
  await page.reload();
  await expect(cells.nth(0)).toHaveValue("4,200,000");
});

test("eight quarters are pasted, marked complete, and speak", async ({ page, workspace }) => {
  await filled(page, workspace, "Pasting");
  await expect(cell(page, "Partner resale", "FY27 Q4")).toHaveValue("400,000");
  await expect(page.getByRole("row", { name: /^Total/ })).toContainText("900,000");
  await expectAccessible(page);
  for (const quarter of QUARTERS) {
    await page.getByRole("button", { name: `Mark ${quarter.replace(" ", N)} complete` }).click();
    await expect(
      page.getByRole("button", { name: `Put ${quarter.replace(" ", N)} back in entry` }),
    ).toBeVisible();
  }
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Partner revenue is");
  await expect(page.getByRole("img", { name: /partners bring/ })).toBeVisible();
  await expect(cell(page, "Direct", "FY26 Q1")).not.toBeEditable();
  await expectAccessible(page);
});

test("what cannot be read stays in its cell with the reason", async ({ page, workspace }) => {
  await filled(page, workspace, "Faults");
  const direct = cell(page, "Direct", "FY26 Q1");
  await direct.fill("about 5");
  await direct.press("Enter");
  await expect(direct).toHaveValue("about 5");
  await expect(direct).toHaveAccessibleDescription(/“about 5” is not an amount/);
  await expectAccessible(page);
  await direct.fill("5");
  await direct.press("Enter");
  await expect(direct).toHaveAccessibleDescription("");
  const influenced = cell(page, "Direct, partner-influenced", "FY26 Q1");
  await influenced.fill("6");
  await influenced.press("Enter");
  await expect(influenced).toHaveAccessibleDescription(/cannot be larger/);
  await direct.fill("10");
  await direct.press("Enter");
  await expect(influenced).toHaveAccessibleDescription("");
  await saved(page);
});

test("a pasted comma that could be either is asked about", async ({ page, workspace }) => {
  await filled(page, workspace, "Commas");
  await paste(page, "Direct", "FY26 Q1", "1,234\t5,678");
  await expect(page.getByText("could be read in two ways")).toBeVisible();
  await page.getByRole("button", { name: "Decimals follow a point" }).click();
  await expect(cell(page, "Direct", "FY26 Q1")).toHaveValue("1,234");
  await expect(cell(page, "Direct", "FY26 Q2")).toHaveValue("5,678");
  await saved(page);
});

test(
  "two people in one cell: both see both, and one decides",
  { tag: "@any-width" },
  async ({ page, workspace, context }) => {
    await filled(page, workspace, "Two people");
    const late = await context.newPage();
    await late.goto(page.url());
    await expect(cell(late, "Direct", "FY26 Q1")).toHaveValue("600,000");
    await cell(page, "Direct", "FY26 Q1").fill("1");
    await cell(page, "Direct", "FY26 Q1").press("Enter");
    await saved(page);
    await cell(late, "Direct", "FY26 Q1").fill("2");
    await cell(late, "Direct", "FY26 Q1").press("Enter");
    await expect(late.getByRole("main").getByRole("alert")).toContainText(
      "It is now 1; you have 2.",
    );
    await late.getByRole("button", { name: "Keep mine" }).click();
    await saved(late);
    await page.reload();
    await expect(cell(page, "Direct", "FY26 Q1")).toHaveValue("2");
  },
);

const CSV = [
  "Quarter;Motion;Amount;Partner influenced",
  "FY27 Q1;Direct;1.200,50;200",
  "FY27 Q1;Channel;800;",
  "FY27 Q2;Teleshopping;900;",
  "FY27 Q3;Direct;around 5;",
].join("\n");

const upload = (page: Page, name: string, text: string) =>
  page
    .getByLabel("File of revenue")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

test("a file is refused by row and column, mended, imported and undone", async ({
  page,
  workspace,
}) => {
  const company = await createCompany(page, workspace, { name: "Importing" });
  await page.getByRole("link", { name: "Import a file" }).click();
  await expectAccessible(page);
  await upload(page, "revenue.csv", CSV);
  const problems = page.getByRole("table", { name: "Problems in the file" });
  await expect(problems.getByRole("row", { name: /^4 Motion Teleshopping/ })).toBeVisible();
  await expect(problems.getByRole("row", { name: /^5 Amount around 5/ })).toBeVisible();
  await expectAccessible(page);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the file with its problems" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("revenue with problems.csv");
  expect(await readFile(await file.path(), "utf8")).toContain("around 5");

  await page.getByLabel("Motion “Teleshopping”").selectOption({ label: "Other" });
  await expect(problems.getByRole("row")).toHaveCount(2);
  await upload(page, "revenue.csv", CSV.replace("Teleshopping", "Other").replace("around 5", "5"));
  await expect(page.getByRole("table", { name: "What this file changes" })).toContainText(
    "$1,200.50",
  );
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import 4 amounts" }).click();
  await expect(page).toHaveURL(new RegExp(`${company}/revenue$`));
  await expect(cell(page, "Direct", "FY27 Q1")).toHaveValue("1,200.50");
  await expect(cell(page, "Direct, partner-influenced", "FY27 Q1")).toHaveValue("200");

  await page.getByRole("button", { name: "Undo revenue.csv" }).click();
  await expect(page.getByRole("cell", { name: "Undone" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Paste four quarters");
});

test(
  "later work stands in the way of undoing an import, and is named",
  { tag: "@any-width" },
  async ({ page, workspace }) => {
    const company = await createCompany(page, workspace, { name: "Standing" });
    await page.goto(`${company}/revenue/import`);
    await upload(page, "direct.csv", "Quarter,Direct\nFY27 Q1,100\nFY27 Q2,110");
    await page.getByRole("button", { name: "Import 2 amounts" }).click();
    await cell(page, "Direct", "FY27 Q1").fill("7");
    await cell(page, "Direct", "FY27 Q1").press("Enter");
    await saved(page);
    await page.getByRole("button", { name: "Undo direct.csv" }).click();
    await expect(page.getByText(`Direct of FY27${N}Q1 was changed since`)).toBeVisible();
  },
);

test(
  "a file larger than allowed is refused before it is read",
  { tag: "@any-width" },
  async ({ page, workspace }) => {
    const company = await createCompany(page, workspace, { name: "Large" });
    const answer = await page.request.post(
      `/api${company}/revenue-import?file=big.csv&input=${encodeURIComponent(JSON.stringify({ step: "preview", sheet: 0, mapping: null }))}`,
      {
        headers: { origin: new URL(page.url()).origin },
        data: Buffer.alloc(20 * 1024 * 1024 + 1, "a"),
      },
    );
    expect(answer.status()).toBe(413);
    const foreign = await page.request.post(`/api${company}/revenue-import?file=a.csv`, {
      headers: { origin: "https://elsewhere.example" },
      data: "Quarter,Direct",
    });
    expect(foreign.status()).toBe(403);
  },
);
