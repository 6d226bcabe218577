import { expect, type Page } from "@playwright/test";

interface NewCompany {
  readonly name: string;
  /** In which its fiscal year starts. */
  readonly month?: string;
}

/** Creates a company on the page, ends on its revenue, and answers with the path of the company. */
export async function createCompany(
  page: Page,
  workspace: string,
  { name, month = "January" }: NewCompany,
): Promise<string> {
  await page.goto(`${workspace}/new`);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Stage").selectOption({ label: "Growth" });
  await page.getByLabel("Fiscal year starts in").selectOption({ label: month });
  await page.getByRole("button", { name: "Create company" }).click();
  await expect(page).toHaveURL(/\/c\/[^/]+\/revenue$/);
  return new URL(page.url()).pathname.replace(/\/revenue$/, "");
}
