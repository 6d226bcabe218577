import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { demo, importCompany } from "./dossier";
import { test } from "./session";

async function save(page: Page, root: string, search: string, name: string): Promise<void> {
  await page.goto(`${root}/what-if?${search}`);
  await page.getByRole("button", { name: "Save as scenario" }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Save the scenario" }).click();
  await expect(page).toHaveURL(/what-if\?scenario=/);
}

const inUse = (page: Page) =>
  page.getByRole("region", { name: "Scenarios" }).getByRole("heading", { level: 3 });

async function more(page: Page, name: string, entry: string): Promise<void> {
  await page.getByRole("button", { name: `More for ${name}`, exact: true }).click();
  await page.getByRole("menuitem", { name: entry }).click();
}

test("scenarios are listed with their answers and set side by side", async ({
  page,
  workspace,
}) => {
  const root = await importCompany(page, workspace, demo("harbor-analytics", "Scenario Analytics"));
  await page.goto(`${root}/scenarios`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Save a what-if to see it beside the plan.",
  );
  await expectAccessible(page);
  await save(page, root, "growth.partner_resale=2000", "Resale takes off");
  await save(page, root, "reading=majority&decision=none", "Held to a majority");

  await page.goto(`${root}/scenarios`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Two scenarios/);
  await expect(inUse(page)).toHaveText(["Held to a majority", "Resale takes off"]);
  const rows = page.getByRole("region", { name: "Scenarios" }).getByRole("listitem");
  await expect(rows.filter({ hasText: "Resale takes off" })).toContainText(/FY\d\d\sQ[1-4]/);
  await expect(rows.filter({ hasText: "Held to a majority" })).toContainText("No date");
  await expectAccessible(page);

  await page.getByLabel("Compare Resale takes off").check();
  await page.getByLabel("Compare Held to a majority").check();
  await page.getByRole("link", { name: "Compare these 2" }).click();
  const answers = page.getByRole("table", { name: "Verdict and date by scenario" });
  await expect(answers.getByRole("columnheader")).toHaveText([
    "What",
    "As planned",
    "Resale takes off",
    "Held to a majority",
  ]);
  const differs = answers.getByRole("row", { name: /^What differs from the plan/ });
  await expect(differs).toContainText("Partner resale growing 20 points a year faster");
  await expect(differs).toContainText("“August reorganisation” not adopted");
  await expect(page.getByRole("img", { name: /^Resale takes off: Partner / })).toBeVisible();
  await expectAccessible(page);
});

test("a scenario is renamed, copied, put away and brought back", async ({ page, workspace }) => {
  const root = await importCompany(page, workspace, demo("harbor-analytics", "Kept Analytics"));
  await save(page, root, "growth.partner_resale=2000", "Resale takes off");
  await page.goto(`${root}/scenarios`);
  await more(page, "Resale takes off", "Rename or describe…");
  await page.getByLabel("Name", { exact: true }).fill("Resale doubles");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(inUse(page)).toHaveText(["Resale doubles"]);
  await more(page, "Resale doubles", "Duplicate…");
  await page.getByRole("button", { name: "Save the copy" }).click();
  await expect(inUse(page)).toHaveText(["Resale doubles", "Resale doubles, copy"]);
  await more(page, "Resale doubles", "Archive");
  await expect(inUse(page)).toHaveText(["Resale doubles, copy"]);
  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.getByText("Archived scenarios (1)").click();
  await page.getByRole("button", { name: "Restore Resale doubles", exact: true }).click();
  await expect(inUse(page)).toHaveText(["Resale doubles", "Resale doubles, copy"]);
});

test("a comparison of scenarios that are gone leads back to those in use", async ({
  page,
  workspace,
}) => {
  const root = await importCompany(page, workspace, demo("harbor-analytics", "Gone Analytics"));
  await page.goto(`${root}/scenarios/compare?s=019e0000-0000-7000-8000-000000000000`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "None of these scenarios is in use.",
  );
  await page.getByRole("main").getByRole("link", { name: "All scenarios" }).click();
  await expect(page).toHaveURL(/\/scenarios$/);
});

test(
  "a scenario keeps its own copies when the plan moves on",
  { tag: "@any-width" },
  async ({ page, workspace }) => {
    const root = await importCompany(page, workspace, demo("harbor-analytics", "Copied Analytics"));
    await save(page, root, "growth.direct=-500", "As it was planned");
    await page.goto(`${root}/plan`);
    await page.getByRole("button", { name: "More: Presents to the board" }).click();
    await page.getByRole("menuitem", { name: "Withdraw" }).click();
    await expect(page.getByRole("button", { name: "More: Presents to the board" })).toHaveCount(0);
    await page.goto(`${root}/scenarios`);
    await page.getByRole("link", { name: "As it was planned" }).click();
    await expect(
      page.getByRole("region", { name: "What is supposed" }).getByRole("listitem"),
    ).toHaveCount(2);
  },
);
