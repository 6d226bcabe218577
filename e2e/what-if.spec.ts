import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { demo, importCompany } from "./dossier";
import { test } from "./session";

const sentence = (page: Page) => page.getByRole("heading", { level: 1 });
const slider = (page: Page, name: RegExp) => page.getByRole("slider", { name });
const supposed = (page: Page) => page.getByRole("region", { name: "What is supposed" });

/** A quarter, `FY28 Q3`. */
const QUARTER = /FY\d\d\sQ[1-4]/;

async function openWhatIf(page: Page, workspace: string, name: string): Promise<string> {
  const root = await importCompany(page, workspace, demo("harbor-analytics", name));
  await page.goto(`${root}/what-if`);
  await expect(sentence(page)).toHaveText(/^As planned: FY\d\d\sQ[1-4], at even odds\.$/);
  return root;
}

test("a decision's diamond moves the date, and the way back is one step", async ({
  page,
  workspace,
}) => {
  await openWhatIf(page, workspace, "Lever Analytics");
  const planned = await sentence(page).textContent();
  await expectAccessible(page);

  const diamond = slider(page, /^Adopt .*, quarter$/);
  await diamond.fill("6");
  await expect(sentence(page)).toHaveText(
    /^With “August reorganisation” adopted on .*: FY\d\d\sQ[1-4] instead of FY\d\d\sQ[1-4], at even odds\.$/,
  );
  await expect(page.getByRole("status").first()).toContainText("As planned: FY");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(sentence(page)).toHaveText(planned ?? "");

  await page.getByRole("button", { name: /^Leave out “Adopt/ }).click();
  await expect(sentence(page)).toHaveText(
    /^With “August reorganisation” not adopted: no date instead of FY\d\d\sQ[1-4], at even odds\.$/,
  );
  await supposed(page)
    .getByRole("button", { name: /^Reset: “August reorganisation”/ })
    .click();
  await expect(sentence(page)).toHaveText(planned ?? "");
});

test("every lever answers in the page, and the address brings all of it back", async ({
  page,
  workspace,
}) => {
  await openWhatIf(page, workspace, "Address Analytics");
  await page.getByLabel("Reading of a primary motion").selectOption({ label: "Majority" });
  await page.getByRole("textbox", { name: "Direct, points a year" }).fill("-10");
  await page.getByRole("textbox", { name: "A majority begins above" }).fill("45");
  await page.getByLabel("What partner revenue is").selectOption("sourced_plus_influenced");
  await expect(sentence(page)).toHaveText(/^With these four changes: /);
  const lines = supposed(page).getByRole("listitem");
  await expect(lines).toHaveText([
    /^Direct growing 10 points a year slower/,
    /^The reading “Majority”/,
    /^Influenced revenue counted/,
    /^“A majority begins above” at 45\s%/,
  ]);
  const said = await sentence(page).textContent();
  await expect(page).toHaveURL(
    /growth\.direct=-1000.*definition=sourced_plus_influenced.*majorityShareBp=4500/,
  );

  await page.reload();
  await expect(sentence(page)).toHaveText(said ?? "");
  await expect(lines).toHaveCount(4);
  await expect(page.getByRole("textbox", { name: "Direct, points a year" })).toHaveValue("−10");

  const bars = page.getByRole("region", { name: "What moves the date" });
  await expect(bars.getByRole("listitem").first()).toContainText(
    /quarters? (sooner|later)|No date any more/,
  );
  await page.getByText("How this date was made").click();
  await expect(page.getByRole("main")).toContainText("titleworthy.forecast/1");
  await expect(page.getByRole("main")).toContainText("No change says:");
  await page.getByRole("button", { name: "Reset all" }).click();
  await expect(sentence(page)).toHaveText(/^As planned: /);
  await expect(page).toHaveURL(/\/what-if$/);
});

test("what cannot be supposed says so, and supposes nothing", async ({ page, workspace }) => {
  await openWhatIf(page, workspace, "Refused Analytics");
  const growth = page.getByRole("textbox", { name: "Direct, points a year" });
  await growth.fill("much");
  await expect(page.getByText("From −80 to +300 points a year.")).toBeVisible();
  await expect(sentence(page)).toHaveText(/^As planned: /);
  await growth.blur();
  await expect(growth).toHaveValue("0");
});

test("a what-if is saved under a name and stands beside the plan", async ({ page, workspace }) => {
  const root = await openWhatIf(page, workspace, "Saved Analytics");
  await page.getByRole("textbox", { name: "Partner resale, points a year" }).fill("20");
  await page.getByRole("button", { name: "Save as scenario" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Resale takes off");
  await page.getByLabel("What it is for").fill("Two new distributors.");
  await page.getByRole("button", { name: "Save the scenario" }).click();
  await expect(page).toHaveURL(/what-if\?scenario=/);
  const table = page.getByRole("table", { name: "Milestones by scenario" });
  await expect(table.getByRole("columnheader")).toHaveText([
    "Milestone",
    "As planned",
    "This what-if",
    "Resale takes off",
  ]);
  await expect(table.getByRole("rowheader")).toHaveText([
    /^Primary motion/,
    /^Presents to the board/,
    /^Adopt “August reorganisation”/,
    /^Organisation size/,
    /^All five/,
  ]);

  await page.getByRole("textbox", { name: "Direct, points a year" }).fill("-5");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("“Resale takes off” saved").first()).toBeVisible();
  await page.goto(`${root}/what-if`);
  await expect(sentence(page)).toHaveText(/^As planned: /);
  await page.getByRole("link", { name: "Resale takes off" }).click();
  await expect(supposed(page).getByRole("listitem")).toHaveText([
    /^Direct growing 5 points a year slower/,
    /^Partner resale growing 20 points a year faster/,
  ]);
  await expectAccessible(page);
});

test("too few quarters give odds and no date, whatever is moved", async ({ page, workspace }) => {
  const told = demo("harbor-analytics", "Young Analytics");
  const quarters = [...new Set(told.revenue.map(({ quarter }) => quarter))].toSorted();
  const kept = new Set(quarters.slice(-5));
  const root = await importCompany(
    page,
    workspace,
    Object.assign(told, { revenue: told.revenue.filter(({ quarter }) => kept.has(quarter)) }),
  );
  await page.goto(`${root}/what-if`);
  await expect(sentence(page)).not.toHaveText(new RegExp(`As planned: ${QUARTER.source}`));
  await expect(page.getByRole("main")).toContainText("in tenths");
  await page.getByRole("textbox", { name: "Partner resale, points a year" }).fill("30");
  await expect(sentence(page)).toHaveText(/^With partner resale growing 30 points a year faster: /);
  await expect(page.getByRole("main")).toContainText("Too few quarters for one");
});
