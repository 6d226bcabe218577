import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { createCompany } from "./company";
import { test } from "./session";

const CSV = [
  "Employee #,First Name,Last Name,Work Email,Department,Job Title,Reports To,Status",
  "1,Abena,Osei,a@example.com,Executive,Chief Executive Officer,,Active",
  "2,Dario,Marchetti,d@example.com,Sales,Chief Revenue Officer,Abena Osei,Active",
  "3,Mirjam,Feld,m@example.com,Partnerships,VP Partnerships,Dario Marchetti,Active",
  "4,Lola,Okafor,l@example.com,Partnerships,Partner Manager,Mirjam Feld,Active",
  "5,Nora,Whitaker,n@example.com,People,People Partner,Abena Osei,Active",
].join("\n");

const choose = (page: Page, name: string, text: string) =>
  page.getByLabel("File of the org chart").setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });

async function importChart(page: Page, root: string) {
  await page.goto(`${root}/chart/import`);
  await choose(page, "staff.csv", CSV);
  await page.getByRole("button", { name: "Import 5 positions" }).click();
  await expect(page).toHaveURL(/\/chart$/);
}

test("an HR export becomes a chart: columns guessed, leaders proposed and confirmed", async ({
  page,
  workspace,
}) => {
  const root = await createCompany(page, workspace, { name: "Charted Ltd" });
  await page.goto(`${root}/chart`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Import a chart" }).click();
  await choose(page, "staff.csv", CSV);
  await expect(page.getByLabel("Manager", { exact: true })).toHaveValue("6");
  await expect(page.getByLabel("Id", { exact: true })).toHaveValue("0");
  await expect(page.getByLabel("Job title")).toHaveValue("5");
  await expect(page.getByLabel("Chief executive")).toHaveValue("seat:1");
  await expect(page.getByLabel("Partnerships leader")).toHaveValue("seat:3");
  await expect(page.getByLabel("Partnerships leader")).toHaveAccessibleDescription(
    /the title says “/,
  );
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import 5 positions" }).click();

  await expect(
    page.getByRole("treeitem", { name: /^Chief Executive Officer, Abena Osei, reports to nobody/ }),
  ).toBeVisible();
  await expect(
    page.getByText("Chief Executive Officer, Abena Osei", { exact: true }),
  ).toBeVisible();
  await expectAccessible(page);
});

test("a file that would not make a chart is refused by row, and the columns can be corrected", async ({
  page,
  workspace,
}) => {
  const root = await createCompany(page, workspace, { name: "Refused Ltd" });
  await page.goto(`${root}/chart/import`);
  await choose(
    page,
    "circle.csv",
    "Id,Name,Job Title,Manager\n1,A,Chief Executive Officer,\n2,B,VP,3\n3,C,Director,2\n4,D,Manager,4",
  );
  await expect(page.getByText("Nothing was imported.")).toBeVisible();
  const problems = page.getByRole("table", { name: "Problems in the file" });
  await expect(
    problems.getByRole("row").filter({ hasText: "The position reports to itself" }),
  ).toContainText("5");
  await expect(problems).toContainText("Rows 3 and 4 report to each other in a circle.");
  await expect(page.getByRole("button", { name: /^Import/ })).toHaveCount(0);
  await expectAccessible(page);

  await choose(
    page,
    "two-managers.csv",
    "Id,Name,Job Title,Dotted line to,Boss of boss\n1,A,Chief Executive Officer,,\n2,B,VP,1,1",
  );
  await expect(page.getByText("No column says who reports to whom.")).toBeVisible();
  await page.getByLabel("Manager", { exact: true }).selectOption({ label: "Dotted line to" });
  await expect(page.getByRole("button", { name: "Import 2 positions" })).toBeVisible();
});

test("the chart is walked by keys alone", async ({ page, workspace }) => {
  const root = await createCompany(page, workspace, { name: "Keyed Ltd" });
  await importChart(page, root);
  await page.getByRole("treeitem", { name: /^Chief Executive Officer/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("treeitem", { name: /^Chief Revenue Officer/ })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("treeitem", { name: /^People Partner/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Position" })).toContainText("People Partner");
});

test("a position found by search is changed in the panel, and nobody reports to somebody below", async ({
  page,
  workspace,
}) => {
  const root = await createCompany(page, workspace, { name: "Edited Ltd" });
  await importChart(page, root);
  await page.getByRole("combobox", { name: "Find a position" }).fill("feld");
  await page.getByRole("option", { name: "VP Partnerships, Mirjam Feld" }).click();
  const panel = page.getByRole("region", { name: "Position" });
  await panel.getByLabel("Executive team").selectOption({ label: "Yes" });
  await panel.getByLabel("Level").selectOption({ label: "Chief officer" });
  await panel.getByRole("combobox", { name: "Move to" }).fill("osei");
  await page.getByRole("option", { name: /Abena Osei/ }).click();
  await panel.getByRole("button", { name: "Save the position" }).click();
  await expect(page.getByText("Position saved")).toBeVisible();
  await page.reload();
  await page.getByRole("combobox", { name: "Find a position" }).fill("feld");
  await page.getByRole("option", { name: "VP Partnerships, Mirjam Feld" }).click();
  await expect(panel.getByLabel("Executive team")).toHaveValue("yes");
  await expect(
    panel.getByRole("button", { name: "Chief Executive Officer, Abena Osei" }),
  ).toBeVisible();
  await expectAccessible(page);

  await panel.getByRole("combobox", { name: "Move to" }).fill("okafor");
  await page.getByRole("option", { name: /Lola Okafor/ }).click();
  await panel.getByRole("button", { name: "Save the position" }).click();
  await expect(panel.getByRole("alert")).toContainText("below it");
});

test("a chart taken out of force can be brought back", async ({ page, workspace }) => {
  const root = await createCompany(page, workspace, { name: "Archived Ltd" });
  await importChart(page, root);
  await page.getByRole("button", { name: "Take out of force" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Import an export");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Chart brought back")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("treeitem", { name: /^Chief Executive Officer/ })).toBeVisible();
});
