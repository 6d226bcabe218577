import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { expectAccessible } from "./axe";
import { demo, importCompany } from "./dossier";
import account from "../prisma/demo/account.json" with { type: "json" };
import { signIn, test } from "./session";
import { drawChart } from "./staff";

test("a company’s verdict is read down to the boxes that prove it", async ({ page, workspace }) => {
  await importCompany(page, workspace, demo("harbor-analytics", "Proof Analytics"));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Not yet. A Chief Partner Officer title is likely justified from",
  );
  await expect(page.getByText("3 of 5 conditions met")).toBeVisible();
  const levers = page.getByRole("region", { name: "What would change this" });
  await expect(levers).toContainText("VP Partnerships reports to the chief executive");
  await expectAccessible(page);

  await page.getByText("Organisation size").first().click();
  const criterion = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "Leads senior leaders" }) });
  await expect(criterion.last()).toContainText("3 senior leaders");
  await criterion.last().getByText("What proves it").click();
  await expect(criterion.last()).toContainText("VP Channel Sales, Lola Okafor");
  await expectAccessible(page);
  await criterion.last().getByRole("link", { name: "Open on the chart" }).click();

  await expect(page.getByRole("button", { name: /^Leads senior leaders/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await drawChart(page);
  await expect(page.getByRole("treeitem", { name: /^VP Channel Sales/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to the verdict" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Not yet");
});

test("a date is told with its odds, what holds it, and how it was made", async ({
  page,
  workspace,
}) => {
  await importCompany(page, workspace, demo("harbor-analytics", "Dated Analytics"));
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText("once the partner leader reports to the chief executive");
  const date = await heading.locator("em").innerText();
  await expect(page.getByRole("definition").filter({ hasText: date }).first()).toBeVisible();
  await expect(page.getByText("A decision: Abena Osei, committed for")).toBeVisible();

  const when = page.getByRole("region", { name: `Why ${date}` });
  await expect(when.getByRole("img").filter({ visible: true })).toHaveAccessibleName(
    /Presents to the board: Abena Osei, committed for .+ The later of these: Likely/,
  );
  await expect(when).toContainText("No change says: not within");
  await when.getByText("Show as table").click();
  await expect(when.getByRole("cell", { name: /^Projected: / })).toBeVisible();
  await when.getByText("How this date was made").click();
  await expect(when).toContainText(/Method\s*titleworthy\.forecast\/\d+/);
  await expect(when).toContainText(/Seed\s*[0-9a-f]{16}/);

  const board = page.getByRole("listitem").filter({ hasText: "Board relationship" }).first();
  await expect(board).toContainText("Decision, committed");
  const levers = page.getByRole("region", { name: "What would change this" });
  await expect(levers).toContainText("1 quarter sooner");
  await expect(page.getByRole("table", { name: /^The likely quarter by/ })).toContainText(date);
  await expectAccessible(page);
});

test("no date is given from too few quarters, nor where nobody has scheduled what it takes", async ({
  page,
  workspace,
}) => {
  await importCompany(page, workspace, demo("pellucid-health", "Undated Health"));
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText("There is no date: nobody has scheduled");
  await expect(heading.locator("em")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Why there is no date" })).toBeVisible();

  const dossier = demo("harbor-analytics", "Young Analytics");
  const quarters = [...new Set(dossier.revenue.map(({ quarter }) => quarter))].toSorted();
  const kept = quarters.slice(-5);
  const revenue = dossier.revenue.filter(({ quarter }) => kept.includes(quarter));
  await importCompany(page, workspace, { ...dossier, revenue });
  await expect(heading).toContainText("are too few for a date");
  await expect(heading.locator("em")).toHaveCount(0);
  const odds = page.getByRole("list", { name: /^Odds that it is justified by each close/ });
  await expect(odds.getByRole("listitem")).toHaveCount(4);
  await expectAccessible(page);
});

test("a closed quarter is read as it was told, and as known now", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...(baseURL !== undefined && { baseURL }),
    storageState: { cookies: [], origins: [] },
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await signIn(page, account);
  await page.waitForURL(/\/w\//);
  const root = `${new URL(page.url()).pathname}/c/harbor-analytics`;
  await page.goto(root);
  await page.getByRole("button", { name: /^Quarter FY/ }).click();
  await page
    .getByRole("menuitem", { name: /, closed$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\?quarter=/);
  await expect(page.getByText(/, closed \d+ \w+ \d{4} by /)).toBeVisible();
  const close = page.getByRole("region", { name: "The close" });
  await expect(close.getByRole("link", { name: "As known then" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expectAccessible(page);
  await close.getByRole("link", { name: "As known now" }).click();
  await expect(page).toHaveURL(/known=now/);
  await expect(close.getByRole("link", { name: "As known now" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await context.close();
});

test("an earlier close is read from the menu, and the timeline leads there", async ({
  page,
  workspace,
}) => {
  const root = await importCompany(page, workspace, demo("harbor-analytics", "Earlier Analytics"));
  await page.getByRole("button", { name: /^Quarter FY/ }).click();
  await page.getByRole("menuitem").nth(1).click();
  await expect(page).toHaveURL(/\?quarter=/);
  await expect(page.getByText("1 of 5 conditions met, 1 unknown")).toBeVisible();

  await page.goto(`${root}/timeline`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "three of five conditions hold",
  );
  await expectAccessible(page);
  await page.getByText("Show as table").click();
  await expect(
    page.getByRole("cell", { name: "38.5" }).or(page.getByText("38.5\u00a0%")).first(),
  ).toBeVisible();
});

test("an undetermined verdict says what would settle it, and an answer settles it", async ({
  page,
  workspace,
}) => {
  const dossier = demo("corvid-security", "Settled Security");
  const differing = dossier.facts.find(
    ({ fact, rater }) => fact === "board.presenter" && rater === "CFO",
  );
  const root = await importCompany(page, workspace, dossier);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "We cannot tell. One answer would settle it: who presents partner results to the board.",
  );
  await page.goto(`${root}/evidence`);
  // While the page arrives in parts, a part may stand twice, once out of sight.
  await expect(page.getByText("Raters differ").filter({ visible: true })).toBeVisible();
  await page.getByRole("button", { name: "Update: Who presents to the board" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Answer").selectOption({ label: "The partnerships leader, directly" });
  await dialog.getByLabel("True from").fill(differing?.from ?? "");
  await dialog.getByLabel("Confirmed on").fill(differing?.from ?? "");
  await dialog.getByLabel("Who says so").fill("CFO");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Record the answer" }).click();
  await expect(page.getByText("Answer recorded")).toBeVisible();
  await expect(page.getByText("Raters differ")).toHaveCount(0);
  await page.goto(root);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Justified. All five conditions hold",
  );
});

test("companies stand by what needs attention, with what blocks each", async ({
  page,
  workspace,
}) => {
  await importCompany(page, workspace, demo("pellucid-health", "Zebra Health"));
  await importCompany(page, workspace, demo("thistle-robotics", "Aardvark Robotics"));
  await page.goto(workspace);
  const calls = page
    .getByRole("region", { name: "Call this week" })
    .or(page.locator("section").filter({ hasText: "Call this week" }).first());
  await expect(calls).toContainText("Zebra Health");
  await expect(calls).toContainText("Title ahead of the job");
  await expect(page.getByText("No date").filter({ visible: true }).first()).toBeVisible();
  const links = page
    .getByRole("main")
    .getByRole("link", { name: /Zebra Health|Aardvark Robotics/ });
  await expect(links.first()).toHaveText("Zebra Health");
  await expect(
    page.getByText("All five conditions").filter({ visible: true }).first(),
  ).toBeVisible();
  await expectAccessible(page);
});

test(
  "a company leaves as one file that says what came in",
  { tag: "@any-width" },
  async ({ page, workspace }) => {
    const root = await importCompany(page, workspace, demo("thistle-robotics", "Leaving Robotics"));
    await page.goto(`${root}/settings`);
    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download the file" }).click();
    const file = await (await waiting).path();
    const dossier = JSON.parse(readFileSync(file, "utf8"));
    expect(dossier.company).toMatchObject({
      name: "Leaving Robotics",
      stage: "startup",
      currency: "EUR",
    });
    expect(dossier.charts).toHaveLength(2);
  },
);

test(
  "a file that is refused names every place and brings nothing in",
  { tag: "@any-width" },
  async ({ page, workspace }) => {
    await page.goto(`${workspace}/new`);
    await page.getByLabel("File of the company").setInputFiles({
      name: "broken.json",
      mimeType: "application/json",
      buffer: Buffer.from(
        '{"format":"titleworthy.dossier/1","company":{"name":"Half Ltd","fiscalYearStartMonth":13,"currency":"USD"}}',
      ),
    });
    await expect(page.getByText("Nothing was imported.")).toBeVisible();
    await expect(page.getByText("/company/fiscalYearStartMonth")).toBeVisible();
    await page.goto(workspace);
    await expect(page.getByText("Half Ltd")).toHaveCount(0);
  },
);
