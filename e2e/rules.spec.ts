import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { demo, importCompany } from "./dossier";
import { admitViewer } from "./member";
import { newAccount, signUp, test } from "./session";

const saved = (page: Page) => expect(page.getByText("Saved", { exact: true })).toBeVisible();

/** Leaves a field, as somebody does who goes on to the next one. */
async function fill(page: Page, label: string, value: string) {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(value);
  await field.blur();
}

const rulesFile = (parameters: object) => ({
  name: "rules.json",
  mimeType: "application/json",
  buffer: Buffer.from(
    JSON.stringify({ format: "titleworthy.rubric/1", name: "Channel first", parameters }),
  ),
});

async function beginDraft(page: Page, workspace: string): Promise<string> {
  await page.goto(`${workspace}/rules`);
  await page.getByRole("button", { name: "New draft" }).click();
  await expect(page).toHaveURL(/\/rules\/draft\/[0-9a-f-]+$/);
  return new URL(page.url()).pathname;
}

test("rules are copied, changed, tried on every close, published and pinned", async ({
  browser,
}) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  const workspace = await signUp(page, newAccount());
  await page.goto(`${workspace}/rules`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("The standard rules judge");
  await expect(page.getByText("Copy the standard rules, change what you see")).toBeVisible();
  await expect(page.getByText("The source’s number").first()).toBeVisible();
  await expectAccessible(page);

  const company = await importCompany(page, workspace, demo("harbor-analytics", "Harbor Tried"));
  await beginDraft(page, workspace);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "House rules is a copy of the standard ones so far.",
  );
  await fill(page, "Least share of a real motion", "101");
  await expect(page.getByText("From 0 to 100 %.")).toBeVisible();
  await fill(page, "Least share of a real motion", "100");
  await saved(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("changes one rule");
  await fill(page, "Senior leaders", "40");
  await saved(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("changes two rules");

  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByLabel("Senior leaders", { exact: true })).toHaveValue("3");
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  await expect(page.getByLabel("Senior leaders", { exact: true })).toHaveValue("40");
  await saved(page);
  const differences = page.getByRole("table", { name: "What House rules changes" });
  await expect(differences.getByRole("row")).toHaveCount(3);

  await page.getByRole("button", { name: "Try it on every close" }).click();
  await expect(page.getByText(/answers would be another, of 12 closes of 1 company/)).toBeVisible();
  const tried = page.getByRole("table", { name: "What would change for Harbor Tried" });
  await expect(tried.getByRole("row").nth(1)).toContainText("Head, ");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Publish…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(dialog.getByLabel("Why these rules")).toHaveAccessibleDescription(/Say why/);
  await dialog.getByLabel("Why these rules").fill("Our clients are larger");
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page).toHaveURL(/\/rules$/);
  await expect(page.getByRole("heading", { name: "House rules 1" })).toBeVisible();
  await expect(page.getByText("Our clients are larger")).toBeVisible();

  await page.getByRole("checkbox", { name: "Choose Harbor Tried" }).check();
  await page.getByRole("button", { name: "Pin to other rules…" }).click();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Pin 1 company" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "The only company is judged by rules of your own.",
  );
  await expectAccessible(page);

  await page.goto(`${company}/settings`);
  const judged = page.getByRole("region", { name: "Judged by" });
  await expect(judged).toContainText("House rules 1, from");
  await expect(judged).toContainText(/set .* by Ada Byron/);
  await expectAccessible(page);
  await page.goto(company);
  await expect(page.getByText(/House rules 1/).first()).toBeVisible();
  await context.close();
});

test(
  "of two who write one draft the second keeps what was typed, and chooses",
  { tag: "@any-width" },
  async ({ page, workspace }) => {
    const address = await beginDraft(page, workspace);
    const other = await page.context().newPage();
    await other.goto(address);
    await fill(page, "Vice presidents among them", "2");
    await saved(page);
    await fill(other, "Vice presidents among them", "4");
    await expect(other.getByText("Somebody changed this draft since you opened it.")).toBeVisible();
    await expect(other.getByRole("table", { name: "Theirs and yours" })).toContainText("2 people");
    await expect(other.getByLabel("Vice presidents among them", { exact: true })).toHaveValue("4");
    await other.getByRole("button", { name: "Save mine" }).click();
    await saved(other);
    await fill(page, "Closes it has to last", "3");
    await page.getByRole("button", { name: "Take theirs" }).click();
    await expect(page.getByLabel("Vice presidents among them", { exact: true })).toHaveValue("4");
    await expect(page.getByLabel("Closes it has to last", { exact: true })).toHaveValue("2");
  },
);

test(
  "a file of rules becomes a draft, which is put away and taken back",
  { tag: "@any-width" },
  async ({ page, workspace }) => {
    await page.goto(`${workspace}/rules`);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download the standard rules" }).click();
    expect((await download).suggestedFilename()).toBe("standard-rules.json");
    await page.getByLabel("File of rules").setInputFiles(rulesFile({ minVps: -1 }));
    await expect(page.getByText("/parameters/minVps")).toBeVisible();
    await page.getByLabel("File of rules").setInputFiles(rulesFile({ reading: "majority" }));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Channel first changes one rule of the standard ones.",
    );

    await page.goto(`${workspace}/rules`);
    await page.getByRole("button", { name: "Put away Channel first" }).click();
    await expect(page.getByText("1 draft put away")).toBeVisible();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(page.getByRole("button", { name: "Put away Channel first" })).toBeVisible();
  },
);

test(
  "a viewer reads the rules and changes none",
  { tag: "@any-width" },
  async ({ browser, page, workspace }) => {
    const address = await beginDraft(page, workspace);
    const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
    const guest = await context.newPage();
    const account = newAccount();
    await signUp(guest, account);
    await admitViewer(workspace, account.email);
    await guest.goto(`${workspace}/rules`);
    await expect(
      guest.getByRole("heading", { level: 2, name: /^The standard rules/ }),
    ).toBeVisible();
    await expect(guest.getByRole("button", { name: "New draft" })).toHaveCount(0);
    await guest.goto(address);
    await expect(guest.getByLabel("Senior leaders", { exact: true })).toBeDisabled();
    await expect(guest.getByRole("button", { name: "Publish…" })).toHaveCount(0);
    await context.close();
  },
);
