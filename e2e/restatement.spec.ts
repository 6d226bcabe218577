import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { closeLatestQuarter } from "./close-quarter";
import { demo, importCompany } from "./dossier";
import { test } from "./session";

const REASON = "The auditors moved a contract to resale";

const cell = (page: Page, motion: string, quarter: string) =>
  page.getByRole("textbox", { name: `${motion}, ${quarter}`, exact: true });

const question = (page: Page, quarter: string) =>
  page.getByRole("dialog", { name: `${quarter} is closed. What changed, and why?` });

async function explain(page: Page, quarter: string): Promise<void> {
  const dialog = question(page, quarter);
  await dialog.getByLabel("Reason").fill(REASON);
  await dialog.getByRole("button", { name: "Save with this reason" }).click();
  await expect(dialog).toBeHidden();
}

test("a closed quarter's revenue changes with a reason, asked for once; the close stays", async ({
  page,
  workspace,
}) => {
  // A whole review comes first.
  test.slow();
  const root = await importCompany(page, workspace, demo("harbor-analytics", "Restated Ltd"));
  const quarter = await closeLatestQuarter(page, root);
  const frozen = page.getByText(/^[0-9a-f]{64}/);
  const hash = (await frozen.textContent()) ?? "";
  const address = page.url();

  await page.goto(`${root}/revenue`);
  const back = page.getByRole("button", { name: `Put ${quarter} back in entry` });
  await back.click();
  const dialog = question(page, quarter);
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save with this reason" }).click();
  await expect(dialog.getByLabel("Reason")).toHaveAccessibleDescription(/Say what changed/);
  await dialog.getByRole("button", { name: "Not now" }).click();
  await expect(dialog).toBeHidden();
  await expect(back).toBeVisible();

  await back.click();
  await explain(page, quarter);
  await expect(page.getByText(`${quarter} is back in entry`)).toBeVisible();
  await cell(page, "Partner resale", quarter).fill("9,000,000");
  await cell(page, "Partner resale", quarter).press("Enter");
  await expect(page.getByText("Everything is saved")).toBeVisible();
  await page.getByRole("button", { name: `Mark ${quarter} complete` }).click();
  await expect(page.getByText(`${quarter} is complete`)).toBeVisible();

  await page.goto(address);
  await expect(frozen).toHaveText(hash);
  await page.getByRole("link", { name: "Read the verdict" }).click();
  await expect(page.getByText(REASON).first()).toBeVisible();
});

test("an edit of a closed quarter's chart waits on screen for its reason, which is asked for once", async ({
  page,
  workspace,
  isMobile,
}) => {
  test.skip(isMobile, "a row is not edited in place by touch");
  test.slow();
  const root = await importCompany(page, workspace, demo("harbor-analytics", "Charted Ltd"));
  const quarter = await closeLatestQuarter(page, root);
  await page.goto(`${root}/chart?view=outline`);
  const title = page.getByRole("treegrid").getByText("VP Partnerships").first();
  await title.dblclick();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Head of Partnerships");
  await page.keyboard.press("Enter");
  const dialog = question(page, quarter);
  await dialog.getByRole("button", { name: "Not now" }).click();
  await expect(page.getByText("Not saved, say why")).toBeVisible();
  await expect(page.getByText("Head of Partnerships").first()).toBeVisible();
  await page.getByRole("button", { name: "Say why" }).click();
  await expectAccessible(page);
  await explain(page, quarter);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

test("revenue begins a series of its own from a quarter on, and goes on again", async ({
  page,
  workspace,
}) => {
  const root = await importCompany(page, workspace, demo("harbor-analytics", "Broken Ltd"));
  await page.goto(`${root}/revenue`);
  const menus = page.getByRole("button", { name: /^More about FY/ });
  const name = ((await menus.nth(4).getAttribute("aria-label")) ?? "").replace("More about ", "");
  await menus.nth(4).click();
  await page.getByRole("menuitem", { name: "Revenue is not comparable from here on…" }).click();
  const dialog = page.getByRole("dialog");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Mark the break" }).click();
  await expect(dialog.getByLabel("What happened")).toHaveAccessibleDescription(/Say what happened/);
  await dialog.getByLabel("What happened").fill("Bought a distributor");
  await dialog.getByRole("button", { name: "Mark the break" }).click();
  await expect(page.getByText(`${name} begins a new series. Bought a distributor`)).toBeVisible();
  await expect(page.getByRole("columnheader", { name: /new series/ })).toHaveCount(1);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(page.getByText(`${name} is as it was`)).toBeVisible();
  await expect(page.getByText("Bought a distributor")).toHaveCount(0);
});
