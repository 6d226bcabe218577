import { expect, type Page } from "@playwright/test";
import { createCompany } from "./company";

/** An HR export of five people. */
export const STAFF = [
  "Employee #,First Name,Last Name,Work Email,Department,Job Title,Reports To,Status",
  "1,Abena,Osei,a@example.com,Executive,Chief Executive Officer,,Active",
  "2,Dario,Marchetti,d@example.com,Sales,Chief Revenue Officer,Abena Osei,Active",
  "3,Mirjam,Feld,m@example.com,Partnerships,VP Partnerships,Dario Marchetti,Active",
  "4,Lola,Okafor,l@example.com,Partnerships,Partner Manager,Mirjam Feld,Active",
  "5,Nora,Whitaker,n@example.com,People,People Partner,Abena Osei,Active",
].join("\n");

/** Chooses an HR export of five people, or another file, on the import's page. */
export async function chooseStaff(page: Page, name = "staff.csv", text = STAFF): Promise<void> {
  const file = page.getByLabel("File of the org chart");
  // While the page arrives in pieces a part of it may be there twice.
  await expect(file).toHaveCount(1);
  await file.setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

/** Creates a company with a chart of five people, shows it, and answers with the company's path. */
export async function createStaffed(page: Page, workspace: string, name: string): Promise<string> {
  const root = await createCompany(page, workspace, { name });
  await page.goto(`${root}/chart/import`);
  await chooseStaff(page);
  await page.getByRole("button", { name: "Import 5 positions" }).click();
  await expect(page).toHaveURL(/\/chart$/);
  await expect(page.getByRole("combobox", { name: "Find a position" })).toBeVisible();
  return root;
}

/** Finds a position by its person, and answers with its panel. */
export async function openSeat(page: Page, person: string) {
  await page.getByRole("combobox", { name: "Find a position" }).fill(person);
  await page.getByRole("option", { name: new RegExp(person) }).click();
  const panel = page.getByRole("region", { name: "Position" });
  await expect(panel.getByLabel("Person")).toHaveValue(new RegExp(person));
  return panel;
}

/** Shows the chart as boxes, on a phone too. */
export const drawChart = (page: Page) =>
  page.getByRole("button", { name: "Reading", exact: true }).click();

export const box = (page: Page, title: string) =>
  page.getByRole("treeitem", { name: new RegExp(`^${title}`) });
