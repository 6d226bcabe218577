import { expect } from "@playwright/test";
import { expectAccessible } from "./axe";
import { demo, importCompany } from "./dossier";
import { test } from "./session";

const PALETTE = { name: "Search and commands" };
const FIELD = { name: "Search screens, companies and commands" };

test("everything is found and run by Ctrl+K", async ({ page, workspace }) => {
  const root = await importCompany(page, workspace, demo("harbor-analytics", "Palette Analytics"));
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", PALETTE);
  await expect(
    palette.getByRole("searchbox", FIELD).or(palette.getByRole("combobox", FIELD)),
  ).toBeFocused();
  await expectAccessible(page);

  await page.keyboard.type("timel");
  await expect(palette.getByRole("menuitem")).toHaveText(["Timeline"]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${root}/timeline`);
  await expect(palette).toBeHidden();

  // By arrows alone, and while a field has the focus.
  await page.goto(`${root}/settings`);
  await page.getByLabel("Name").first().focus();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("palette anal");
  await expect(palette.getByRole("menuitem")).toHaveText(["Palette Analytics"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(root);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expectAccessible(page);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("no such thing");
  await expect(palette).toContainText("Nothing here goes by these words.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
});

test("without a keyboard the palette opens from the page", async ({ page, workspace }) => {
  await page.goto(workspace);
  if ((page.viewportSize()?.width ?? 0) < 760)
    await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: /^Search/ }).click();
  const palette = page.getByRole("dialog", PALETTE);
  await palette.getByRole("menuitem", { name: "Account" }).click();
  await expect(page).toHaveURL(`${workspace}/account`);
});
