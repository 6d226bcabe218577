import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { createCompany } from "./company";
import { test } from "./session";

const saveCompany = (page: Page) =>
  page.getByRole("region", { name: "Company" }).getByRole("button", { name: "Save" }).click();

test("a company is created and described", async ({ page, workspace }) => {
  await page.goto(`${workspace}/new`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Five facts");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create company" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveAccessibleDescription(
    "Name the company.",
  );

  const company = await createCompany(page, workspace, {
    name: "Harbor Analytics",
    month: "February",
  });
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Paste four quarters");

  await page.goto(`${company}/settings`);
  await expect(page.getByLabel("Fiscal year starts in")).toHaveValue("2");
  await expectAccessible(page);
  await page.getByLabel("Name", { exact: true }).fill("Harbor");
  await page.getByLabel("Ecosystem model").selectOption({ label: "Channel" });
  await saveCompany(page);
  await expect(page.getByRole("main").getByRole("status")).toContainText("saved");
  await page.reload();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Harbor");
  await expect(page.getByLabel("Ecosystem model")).toHaveValue("channel");
});

test("a stale save keeps what was typed and shows what is there now", async ({
  page,
  workspace,
  context,
}) => {
  const company = await createCompany(page, workspace, { name: "Breakwater" });
  const late = await context.newPage();
  await late.goto(`${company}/settings`);
  await page.goto(`${company}/settings`);
  await page.getByLabel("Name", { exact: true }).fill("Lighthouse");
  await saveCompany(page);
  await expect(page.getByRole("main").getByRole("status")).toContainText("saved");

  await late.getByLabel("Name", { exact: true }).fill("Pier");
  await saveCompany(late);
  await expect(late.getByRole("main").getByRole("alert")).toContainText("Name is now Lighthouse");
  await expect(late.getByLabel("Name", { exact: true })).toHaveValue("Pier");
  await late.getByRole("button", { name: "Save mine" }).click();
  await expect(late.getByRole("main").getByRole("status")).toContainText("saved");
});

test(
  "what amounts mean stays while there is revenue",
  { tag: "@any-width" },
  async ({ page, workspace }) => {
    const company = await createCompany(page, workspace, { name: "Mole" });
    const cell = page.getByRole("textbox", { name: /^Direct, FY/ }).first();
    await cell.fill("100");
    await cell.press("Enter");
    await expect(page.getByText("Everything is saved")).toBeVisible();
    await page.goto(`${company}/settings`);
    await page.getByLabel("Currency").selectOption("EUR");
    await saveCompany(page);
    await expect(page.getByLabel("Currency")).toHaveAccessibleDescription(/empty the grid/);
    await expect(page.getByLabel("Currency")).toHaveValue("EUR");
  },
);

test("a company is archived after a question, and taken back", async ({ page, workspace }) => {
  const company = await createCompany(page, workspace, { name: "Jetty" });
  await page.goto(`${company}/settings`);
  await page.getByRole("button", { name: "Archive company" }).click();
  const dialog = page.getByRole("dialog", { name: "Archive Jetty?" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Archive company" }).click();
  await expect(page).toHaveURL(new RegExp(`${workspace}$`));
  await expect(page.getByRole("link", { name: "Jetty" })).toHaveCount(0);
  await page.goto(`${company}/settings`);
  await expect(page.getByText("This company is archived.")).toBeVisible();
  await page.getByRole("button", { name: "Take back into use" }).click();
  await expect(page.getByText("This company is archived.")).toHaveCount(0);
});
