import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { createCompany } from "./company";
import { admitViewer } from "./member";
import { newAccount, signUp, test } from "./session";
import { createStaffed } from "./staff";

const rows = (page: Page) => page.getByRole("listitem").filter({ has: page.getByRole("heading") });
const rowOf = (page: Page, sentence: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: sentence }) });

interface Planned {
  readonly what: string;
  readonly value: string;
  readonly on: string;
  readonly owner: string;
  readonly state?: string;
}

/** Fills the form that asks for a new decision, and sends it. */
async function plan(page: Page, { what, value, on, owner, state }: Planned): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What is to be decided").selectOption({ label: what });
  await dialog.getByLabel(/What will be so|Proposed chart/).selectOption({ label: value });
  await dialog.getByLabel("By when").fill(on);
  if (state !== undefined) await dialog.getByLabel("State").selectOption({ label: state });
  await dialog.getByLabel("Owner").fill(owner);
  await dialog.getByRole("button", { name: "Plan it" }).click();
  await expect(dialog).toBeHidden();
}

/** Within the closes that a forecast looks at, whenever this runs. */
const YEAR = new Date().getFullYear() + 1;
const PRESENTS: Planned = {
  what: "Who presents to the board",
  value: "The partnerships leader, directly",
  on: `${YEAR}-02-01`,
  owner: "Abena Osei",
};
const SENTENCE = "The leader presents to the board";

test("a decision is planned, put off, committed to, withdrawn and put back, and keeps its history", async ({
  page,
  workspace,
}) => {
  const root = await createCompany(page, workspace, { name: "Planful Ltd" });
  await page.goto(`${root}/plan`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nothing is planned");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Plan a decision" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Plan it" }).click();
  await expect(dialog.getByLabel("What is to be decided")).toHaveAccessibleDescription(
    /Choose what is to be decided/,
  );
  await plan(page, PRESENTS);

  const row = rowOf(page, SENTENCE);
  await expect(row).toContainText(`1 Feb ${YEAR}`);
  await expect(row).toContainText("Proposed");
  await expect(row).toContainText("Turns “Presents to the board”");
  await expect(
    page.getByRole("img", { name: /The plan by quarter\. Presents to the board/ }),
  ).toBeVisible();

  await row.getByRole("button", { name: "Change: Presents to the board" }).click();
  await row.getByLabel("By when").fill(`${YEAR}-05-01`);
  await expectAccessible(page);
  await row.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText(`1 May ${YEAR}`);
  await expect(row.getByRole("button", { name: /^Change/ })).toBeFocused();
  await expect(row).toContainText(`Slipped once, first said 1 Feb ${YEAR}`);

  await row.getByRole("button", { name: /^More/ }).click();
  await page.getByRole("menuitem", { name: "Commit to it" }).click();
  await expect(row).toContainText("Committed");

  await row.getByRole("button", { name: /^More/ }).click();
  await page.getByRole("menuitem", { name: "Withdraw" }).click();
  await expect(row).toHaveCount(0);
  // On a phone the offer to undo lies over the foot of the page.
  const dismiss = page.getByRole("button", { name: "Dismiss" });
  await dismiss.click();
  await page.getByText("1 withdrawn").click();
  await page.getByRole("button", { name: "Put back: Presents to the board" }).click();
  await expect(row).toContainText("Committed");
  await dismiss.click();
  await row.getByText("Slipped once").click();
  await expect(row).toContainText(`Day 1 Feb ${YEAR} → 1 May ${YEAR}`);
  await expect(row).toContainText("Withdrawn");
  await expectAccessible(page);
});

test("the last change is taken back by its button and by the keyboard", async ({
  page,
  workspace,
}) => {
  const root = await createCompany(page, workspace, { name: "Undoing Ltd" });
  await page.goto(`${root}/plan`);
  await expect(page.getByRole("button", { name: "Plan a decision" })).toBeVisible();
  await page.keyboard.press("n");
  await plan(page, PRESENTS);
  const row = rowOf(page, SENTENCE);
  await expect(row).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(row).toHaveCount(0);

  await page.getByText("1 withdrawn").click();
  await page.getByRole("button", { name: /^Put back/ }).click();
  await expect(row).toBeVisible();
  await row.getByRole("button", { name: /^Change/ }).click();
  await row.getByLabel("Owner").fill("Somebody else");
  await page.keyboard.press("Enter");
  await expect(row).toContainText("Somebody else");
  await page.keyboard.press("Control+z");
  await expect(row).toContainText("Abena Osei");

  await row.getByRole("button", { name: /^Change/ }).click();
  await row.getByLabel("Owner").fill("Never saved");
  await page.keyboard.press("Escape");
  await expect(row.getByLabel("Owner")).toHaveValue("Never saved");
  await row.getByRole("button", { name: "Cancel" }).press("Escape");
  await expect(row.getByLabel("Owner")).toHaveCount(0);
  await expect(row).not.toContainText("Never saved");
});

test("what nobody has scheduled offers the form filled, and an overdue decision is said", async ({
  page,
  workspace,
}) => {
  const root = await createStaffed(page, workspace, "Unscheduled Ltd");
  await page.goto(`${root}/plan`);
  const plans = page.getByRole("button", { name: "Plan it: The seat decides" });
  const open = page.getByRole("listitem").filter({ has: plans });
  await expect(open).toContainText("Not known today");
  await plans.click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("What will be so")).toHaveValue("decision_making");
  await dialog.getByLabel("By when").fill("2020-03-01");
  await dialog.getByLabel("State").selectOption({ label: "Committed" });
  await dialog.getByLabel("Owner").fill("Board");
  await dialog.getByRole("button", { name: "Plan it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("One decision is overdue.");
  const row = rowOf(page, "The seat comes with a vote");
  await expect(row).toContainText("Overdue, committed");
  await expect(open).toHaveCount(0);

  await row.getByRole("button", { name: /^More/ }).click();
  await page.getByRole("menuitem", { name: "Mark as done" }).click();
  await expect(row).toContainText("it becomes a fact in the quarterly review");
  await expect(row.getByRole("link", { name: "quarterly review" })).toHaveAttribute(
    "href",
    `${root}/review`,
  );

  await page.getByRole("button", { name: "Plan it: Reports to the chief executive" }).click();
  await expect(dialog).toContainText("There is no proposed chart yet");
});

test(
  "a change over somebody else’s keeps what was typed and shows what is there",
  { tag: "@any-width" },
  async ({ page, workspace, context }) => {
    const root = await createCompany(page, workspace, { name: "Contested Ltd" });
    await page.goto(`${root}/plan`);
    await page.getByRole("button", { name: "Plan a decision" }).click();
    await plan(page, PRESENTS);
    const row = rowOf(page, SENTENCE);
    await row.getByRole("button", { name: /^Change/ }).click();
    await row.getByLabel("Owner").fill("Mine");

    const other = await context.newPage();
    await other.goto(`${root}/plan`);
    const theirs = rowOf(other, SENTENCE);
    await theirs.getByRole("button", { name: /^Change/ }).click();
    await theirs.getByLabel("Owner").fill("Theirs");
    await theirs.getByRole("button", { name: "Save" }).click();
    await expect(theirs).toContainText("Theirs");

    await row.getByRole("button", { name: "Save" }).click();
    await expect(row).toContainText("Somebody changed this decision since you opened it");
    await expect(row.getByLabel("Owner")).toHaveValue("Mine");
    await expect(row).toContainText("Theirs");
    await row.getByRole("button", { name: "Save" }).click();
    await expect(row.getByLabel("Owner")).toHaveCount(0);
    await expect(row).toContainText("Mine");
  },
);

test(
  "a viewer reads the plan and changes nothing in it",
  { tag: "@any-width" },
  async ({ page, workspace, browser, baseURL }) => {
    const root = await createCompany(page, workspace, { name: "Watched Ltd" });
    await page.goto(`${root}/plan`);
    await page.getByRole("button", { name: "Plan a decision" }).click();
    await plan(page, PRESENTS);
    const context = await browser.newContext({
      baseURL: baseURL ?? "",
      storageState: { cookies: [], origins: [] },
    });
    const viewer = await context.newPage();
    const account = newAccount();
    await signUp(viewer, account);
    await admitViewer(workspace, account.email);
    await viewer.goto(`${root}/plan`);
    await expect(rows(viewer).first()).toContainText(SENTENCE);
    await expect(viewer.getByRole("button", { name: "Plan a decision" })).toHaveCount(0);
    await expect(viewer.getByRole("button", { name: /^Change/ })).toHaveCount(0);
    await context.close();
  },
);
