import { type BrowserContext, expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { drag } from "./drag";
import { admitViewer } from "./member";
import { newAccount, signUp, test } from "./session";
import { box, createStaffed, drawChart, openSeat } from "./staff";

const expectSaved = (page: Page) => expect(page.getByText("Saved", { exact: true })).toBeVisible();

/** Undo and redo stand in a menu where the window is narrow. */
async function step(page: Page, name: "Undo" | "Redo", isMobile: boolean) {
  if (isMobile) {
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await page.getByRole("menuitem", { name }).click();
  } else await page.getByRole("button", { name, exact: true }).click();
}

test("a box is dragged onto a new manager with its team, or alone", async ({
  page,
  workspace,
  isMobile,
}) => {
  test.skip(isMobile, "on a phone the chart is a list, and positions are moved by Move to…");
  await createStaffed(page, workspace, "Dragged Ltd");
  await drag(page, box(page, "VP Partnerships"), box(page, "Chief Executive Officer"));
  await expect(box(page, "VP Partnerships")).toHaveAccessibleName(
    /reports to Chief Executive Officer, 1 person/,
  );
  await expectSaved(page);
  await drag(page, box(page, "VP Partnerships"), box(page, "People Partner"), "Alt");
  await expect(box(page, "VP Partnerships")).toHaveAccessibleName(/reports to People Partner/);
  await expect(box(page, "Partner Manager")).toHaveAccessibleName(
    /reports to Chief Executive Officer/,
  );
  await expectSaved(page);
  await page.reload();
  await expect(box(page, "VP Partnerships")).toHaveAccessibleName(/reports to People Partner/);
  await expectAccessible(page);
});

test("a box is moved by keys alone: taken up and put down, or by Move to", async ({
  page,
  workspace,
}) => {
  await createStaffed(page, workspace, "Moved Ltd");
  await drawChart(page);
  await box(page, "Chief Executive Officer").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(box(page, "VP Partnerships")).toBeFocused();
  await page.keyboard.press("Control+x");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Control+v");
  await expect(box(page, "VP Partnerships")).toHaveAccessibleName(
    /reports to Chief Executive Officer, 1 person/,
  );
  await box(page, "VP Partnerships").focus();
  await page.keyboard.press("Control+m");
  const asked = page.getByRole("dialog");
  await expect(asked).toContainText("Whom should VP Partnerships report to?");
  await expectAccessible(page);
  await page.keyboard.type("okafor");
  await expect(asked.getByText("No position holds these words.")).toBeVisible();
  await page.getByRole("combobox", { name: "New manager" }).fill("whitaker");
  await page.keyboard.press("Enter");
  await expect(asked).toContainText("1 position come");
  await asked.getByRole("radio", { name: /^Alone/ }).check();
  await asked.getByRole("button", { name: "Move" }).click();
  await expect(box(page, "VP Partnerships")).toHaveAccessibleName(/reports to People Partner/);
  await expect(box(page, "Partner Manager")).toHaveAccessibleName(
    /reports to Chief Executive Officer/,
  );
  await expectSaved(page);
});

test("positions are added, renamed and deleted, and where reports go is asked", async ({
  page,
  workspace,
}) => {
  await createStaffed(page, workspace, "Grown Ltd");
  const panel = await openSeat(page, "Feld");
  await panel.getByRole("button", { name: "More for this position" }).click();
  await page.getByRole("menuitem", { name: "Add a report" }).click();
  const asked = page.getByRole("dialog");
  await asked.getByLabel("Title").fill("Director, Alliances");
  await expect(asked.getByLabel("Level")).toHaveValue("director");
  await expectAccessible(page);
  await asked.getByRole("button", { name: "Add the position" }).click();
  await expect(panel.getByLabel("Title")).toHaveValue("Director, Alliances");
  await expect(panel.getByLabel("Status")).toHaveValue("open");
  await panel.getByLabel("Title").fill("Head of Alliances");
  await panel.getByLabel("Title").press("Enter");
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText("Head of Alliances");
  await panel.getByLabel("Executive team").selectOption({ label: "Yes" });
  await expectSaved(page);

  await openSeat(page, "Feld");
  await panel.getByRole("button", { name: "Delete the position" }).click();
  await expect(asked).toContainText("2 positions report to it.");
  await expect(asked.getByRole("radio", { name: /manager above/ })).toBeChecked();
  await asked.getByRole("button", { name: "Delete" }).click();
  await expectSaved(page);
  await page.reload();
  await drawChart(page);
  await expect(box(page, "Head of Alliances")).toHaveAccessibleName(
    /reports to Chief Revenue Officer/,
  );
  await expect(box(page, "VP Partnerships")).toHaveCount(0);
  await expectAccessible(page);
});

test("edits of every kind are undone and done again, after a reload too", async ({
  page,
  workspace,
  isMobile,
}) => {
  const root = await createStaffed(page, workspace, "Undone Ltd");
  const panel = await openSeat(page, "Feld");
  await panel.getByLabel("Level").selectOption({ label: "Director or head" });
  await panel.getByLabel("Person").fill("Mirjam Feld-Ames");
  await panel.getByLabel("Person").press("Enter");
  await panel.getByRole("button", { name: "Move to" }).click();
  await page.getByRole("combobox", { name: "New manager" }).fill("osei");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Move" }).click();
  await expect(panel.getByRole("button", { name: /^Chief Executive Officer/ })).toBeVisible();
  await panel.getByRole("button", { name: "Delete the position" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expectSaved(page);

  await page.goto(`${root}/evidence`);
  await page.goto(`${root}/chart`);
  await expect(page.getByRole("combobox", { name: "Find a position" })).toBeVisible();
  if (!isMobile)
    await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeEnabled();
  for (const name of ["Delete", "Move", "Change the person", "Change the level"]) {
    await step(page, "Undo", isMobile);
    await expect(page.getByText(new RegExp(`^Taken back: ${name}`))).toBeVisible();
  }
  await expectSaved(page);
  await openSeat(page, "Feld");
  await expect(panel.getByLabel("Level")).toHaveValue("vp");
  await expect(panel.getByLabel("Person")).toHaveValue("Mirjam Feld");
  await expect(panel.getByRole("button", { name: /^Chief Revenue Officer/ })).toBeVisible();
  for (let i = 0; i < 3; i += 1) await step(page, "Redo", isMobile);
  await expect(panel.getByLabel("Person")).toHaveValue("Mirjam Feld-Ames");
  await expect(panel.getByRole("button", { name: /^Chief Executive Officer/ })).toBeVisible();
  await expectSaved(page);
});

/** A second window on the same chart, which holds what it knew when it was opened. */
async function secondWindow(context: BrowserContext, page: Page): Promise<Page> {
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole("combobox", { name: "Find a position" })).toBeVisible();
  return other;
}

test(
  "two people change different fields of a box, and both hold",
  { tag: "@any-width" },
  async ({ page, workspace }) => {
    await createStaffed(page, workspace, "Merged Ltd");
    const other = await secondWindow(page.context(), page);
    const [mine, theirs] = [await openSeat(page, "Feld"), await openSeat(other, "Feld")];
    await theirs.getByLabel("Function").fill("alliances");
    await theirs.getByLabel("Function").press("Enter");
    await expectSaved(other);
    await mine.getByLabel("Level").selectOption({ label: "Chief officer" });
    await expect(mine.getByLabel("Function")).toHaveValue("alliances");
    await expect(page.getByText("Somebody else changed this chart.")).toBeVisible();
    await expectSaved(page);
    await page.reload();
    const panel = await openSeat(page, "Feld");
    await expect(panel.getByLabel("Level")).toHaveValue("c_level");
    await expect(panel.getByLabel("Function")).toHaveValue("alliances");
  },
);

for (const side of ["Theirs", "Yours"] as const)
  test(
    `two people change the same field: both are shown, and ${side.toLowerCase()} is chosen`,
    { tag: "@any-width" },
    async ({ page, workspace }) => {
      await createStaffed(page, workspace, `Disputed ${side} Ltd`);
      const other = await secondWindow(page.context(), page);
      const [mine, theirs] = [await openSeat(page, "Feld"), await openSeat(other, "Feld")];
      await theirs.getByLabel("Title").fill("Head of Partnerships");
      await theirs.getByLabel("Title").press("Enter");
      await expectSaved(other);
      await mine.getByLabel("Title").fill("SVP Partnerships");
      await mine.getByLabel("Title").press("Enter");
      await mine.getByLabel("Level").selectOption({ label: "Chief officer" });
      const dispute = page.getByRole("region", { name: "Changed by two people" });
      await expect(dispute).toContainText("Head of Partnerships");
      await expect(dispute).toContainText("SVP Partnerships");
      await expectAccessible(page);
      await dispute.getByRole("radio", { name: new RegExp(`^${side}`) }).check();
      await dispute.getByRole("button", { name: "Go on with these" }).click();
      await expectSaved(page);
      await page.reload();
      const panel = await openSeat(page, "Feld");
      await expect(panel.getByLabel("Title")).toHaveValue(
        side === "Theirs" ? "Head of Partnerships" : "SVP Partnerships",
      );
      await expect(panel.getByLabel("Level")).toHaveValue("c_level");
    },
  );

test("off line nothing is lost, not even by closing the window", async ({ page, workspace }) => {
  await createStaffed(page, workspace, "Offline Ltd");
  const context = page.context();
  const panel = await openSeat(page, "Feld");
  await context.setOffline(true);
  await panel.getByLabel("Level").selectOption({ label: "Chief officer" });
  await expect(page.getByText("Not saved, retrying")).toBeVisible();
  await panel.getByLabel("Function").fill("alliances");
  await panel.getByLabel("Function").press("Enter");
  await context.setOffline(false);
  await expectSaved(page);

  await context.setOffline(true);
  await panel.getByLabel("Person").fill("Somebody New");
  await panel.getByLabel("Person").press("Enter");
  await expect(page.getByText("Not saved, retrying")).toBeVisible();
  const address = page.url();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  const reopened = await openSeat(again, "Somebody New");
  await expectSaved(again);
  await again.reload();
  await openSeat(again, "Somebody New");
  await expect(reopened.getByLabel("Level")).toHaveValue("c_level");
  await expect(reopened.getByLabel("Function")).toHaveValue("alliances");
});

test("a viewer reads everything and changes nothing", async ({ page, workspace, browser }) => {
  const root = await createStaffed(page, workspace, "Viewed Ltd");
  const account = newAccount();
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const viewer = await context.newPage();
  await signUp(viewer, account);
  await admitViewer(workspace, account.email);
  await viewer.goto(`${root}/chart`);
  const panel = await openSeat(viewer, "Feld");
  await expect(panel.getByLabel("Title")).toBeDisabled();
  await expect(panel.getByLabel("Level")).toBeDisabled();
  await expect(viewer.getByRole("button", { name: /^(Undo|Edit|Move to…|Delete)/ })).toHaveCount(0);
  await drawChart(viewer);
  await box(viewer, "VP Partnerships").focus();
  await viewer.keyboard.press("Delete");
  await expect(viewer.getByRole("dialog")).toHaveCount(0);
  await expectAccessible(viewer);
  await context.close();
});
