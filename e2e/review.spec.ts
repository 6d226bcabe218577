import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe";
import { createCompany } from "./company";
import { heading, question, rail } from "./review-page";
import { newAccount, signUp } from "./session";
import { chooseStaff } from "./staff";

const N = "\u00a0";
const MONTHS = 3;

/** The calendar quarter so many quarters before the one that ended last, `FY26 Q3` and its days. */
function ended(back: number) {
  const now = new Date();
  const index = now.getUTCFullYear() * 4 + Math.floor(now.getUTCMonth() / MONTHS) - 1 - back;
  const [year, number] = [Math.floor(index / 4), (index % 4) + 1];
  const first = `${year}-${String((number - 1) * MONTHS + 1).padStart(2, "0")}-01`;
  return { name: `FY${String(year).slice(2)}${N}Q${number}`, key: `${year}Q${number}`, first };
}

const UNDER_REVIEW = ended(0);
const QUARTERS = [5, 4, 3, 2, 1, 0].map((back) => ended(back).name.replace(N, " "));
const TABLE = [
  ["", ...QUARTERS],
  ["Direct", ...[600, 580, 560, 540, 520, 500].map((amount) => `${amount}000`)],
  ["Channel", ...[200, 260, 320, 400, 480, 560].map((amount) => `${amount}000`)],
]
  .map((cells) => cells.join("\t"))
  .join("\n");

async function enterRevenue(page: Page): Promise<void> {
  const first = page.getByRole("textbox", { name: /^Direct, FY/ }).first();
  await first.evaluate((element, block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, TABLE);
  await expect(page.getByText("Everything is saved")).toBeVisible();
}

async function bringChart(page: Page, root: string): Promise<void> {
  await page.goto(`${root}/chart/import`);
  await chooseStaff(page);
  await page.getByLabel("In force from").fill(UNDER_REVIEW.first);
  await page.getByRole("button", { name: "Import 5 positions" }).click();
  await expect(page).toHaveURL(/\/chart$/);
}

/** An answer on record from long before the review. */
async function recordSeat(page: Page, root: string): Promise<void> {
  await page.goto(`${root}/evidence`);
  await page.getByRole("button", { name: "Answer: Kind of executive seat" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Answer").selectOption({ label: "Attends, without deciding" });
  await dialog.getByLabel("True from").fill(ended(2).first);
  await dialog.getByLabel("Confirmed on").fill(ended(2).first);
  await dialog.getByLabel("Who says so").fill("CFO");
  await dialog.getByRole("button", { name: "Record the answer" }).click();
  await expect(page.getByText("Answer recorded")).toBeVisible();
}

test("a new user reviews a quarter by keyboard, closes it, reopens it and reads what it was", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const workspace = await signUp(page, newAccount());
  const root = await createCompany(page, workspace, { name: "Reviewed Instruments" });

  await page.goto(`${root}/review`);
  await expect(heading(page)).toHaveText("Enter the revenue of a quarter to review it.");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Enter revenue" }).click();
  await expect(page).toHaveURL(/\/revenue$/);
  await enterRevenue(page);
  await bringChart(page, root);
  await recordSeat(page, root);

  await page.goto(`${root}/review`);
  await expect(heading(page)).toHaveText(`${UNDER_REVIEW.name} is over. Ten minutes close it.`);
  await expectAccessible(page);
  await page.getByRole("button", { name: `Start the review of ${UNDER_REVIEW.name}` }).click();

  // Revenue: in entry, beside last quarter and a year ago.
  await expect(heading(page)).toContainText("is in entry: $1.1m so far");
  await expect(page.getByRole("columnheader", { name: /a year ago/ })).toContainText(ended(4).name);
  await expect(rail(page).getByRole("button", { name: /^Close/ })).toBeDisabled();
  await expect(rail(page)).toContainText("12 answers need review");
  await expectAccessible(page);
  await expect(page.getByRole("button", { name: /complete and go on/ })).toBeFocused();
  await page.keyboard.press("Enter");

  await expect(heading(page)).toHaveText("Is this the org chart at the close?");
  await expect(page.getByText("VP Partnerships, Mirjam Feld, leads partnerships.")).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("button", { name: "Confirm and go on" })).toBeFocused();
  await page.keyboard.press("Enter");

  // Evidence: one question open at a time; a first answer is chosen, a carried one is confirmed.
  await expect(heading(page)).toHaveText("Nine answers to go.");
  const tracks = question(page, /Does the board see partner revenue/);
  await expect(tracks).toContainText("Nobody has answered this yet");
  await expect(tracks.getByRole("radio", { name: /^Yes/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(tracks.getByRole("alert")).toContainText("Choose an answer first");
  await page.keyboard.press("Space");
  await tracks.getByLabel("Evidence", { exact: true }).fill("https://example.com/pack");
  await tracks.getByLabel("Confirmed by").fill("CFO");
  await expectAccessible(page);
  await page.keyboard.press("Enter");

  const presents = question(page, /Who presents partner results/);
  await expect(presents.getByRole("radio", { name: /directly/ })).toBeFocused();
  await expect(page.getByText(/^Saved at/).filter({ visible: true })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(presents.getByRole("radio", { name: /Another executive/ })).toBeChecked();
  await page.keyboard.press("Enter");

  const seat = question(page, /What does the leader do in the executive team/);
  await expect(seat).toContainText("“Attends, without deciding”, from CFO on");
  await expect(seat).toContainText("Unless confirmed, it goes unknown at the");
  await expect(seat.getByRole("radio", { name: /Attends.*Last time/ })).toBeFocused();
  await expect(seat.getByRole("radio", { name: /Attends/ })).toBeChecked();
  await expectAccessible(page);
  await page.keyboard.press("Enter");

  for (const what of [/product decisions/, /shape pricing/, /how sales is organised/]) {
    await expect(question(page, what).getByRole("radio").first()).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  await expect(heading(page)).toHaveText("Three answers to go.");
  await expect(rail(page)).toContainText("6 of 9 answers given");
  await expect(
    page.getByRole("button", { name: /Kind of executive seat.*Confirmed/ }),
  ).toBeVisible();

  const held = question(page, /Which title does the leader hold/);
  await expect(held.getByRole("radio").first()).toBeFocused();
  await held.getByRole("radio", { name: "Vice President" }).check();
  await expect(held.getByLabel("Holds since")).toHaveValue(UNDER_REVIEW.first);
  await held.getByRole("button", { name: "Confirm and go on" }).click();
  await question(page, /Which title is being proposed/)
    .getByRole("button", { name: "Keep, not confirmed" })
    .click();
  const motive = question(page, /Why is the title being offered/);
  await motive.getByRole("radio", { name: /Cannot tell/ }).check();
  await motive.getByRole("button", { name: "Ask someone" }).click();
  const asking = page.getByRole("dialog");
  await asking.getByLabel("Who").selectOption({ label: "Ada Byron" });
  await asking.getByLabel("By").fill("2030-01-31");
  await expectAccessible(page);
  await asking.getByRole("button", { name: "Save" }).click();
  await expect(motive).toContainText("Ada Byron is asked by 31 Jan 2030");
  await expect(motive.getByRole("radio", { name: /Cannot tell/ })).toBeChecked();
  await motive.getByRole("button", { name: "Confirm and go on" }).click();
  await expect(heading(page)).toHaveText("Every answer is given.");
  await expect(page.getByRole("link", { name: "Go on to the decisions" })).toBeFocused();
  await page.keyboard.press("Enter");

  await expect(heading(page)).toHaveText("No decision was due by this close.");
  await expect(page.getByRole("button", { name: "Confirm and go on" })).toBeFocused();
  await page.keyboard.press("Enter");

  await expect(heading(page)).toContainText("The first close says of");
  await expectAccessible(page);
  await page.getByRole("button", { name: `Close ${UNDER_REVIEW.name}` }).click();
  await expect(heading(page)).toHaveText(`${UNDER_REVIEW.name} is closed.`);
  await expect(page.getByText(/^[0-9a-f]{64}/)).toBeVisible();
  await expect(page.getByText(/by Ada Byron/)).toBeVisible();
  await expectAccessible(page);

  // Reopened: everything is asked again, the close stays readable, the next one is official.
  await page.getByRole("button", { name: "Reopen…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /^Reopen FY/ }).click();
  await expect(dialog.getByLabel("Reason")).toHaveAccessibleDescription(/Say why/);
  await dialog.getByLabel("Reason").fill("The seat got a vote in the quarter");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: /^Reopen FY/ }).click();
  await expect(page.getByText("Reopened: The seat got a vote in the quarter")).toBeVisible();
  await expect(rail(page)).toContainText("0 of 9 answers given");
  await page.getByRole("button", { name: "Confirm and go on" }).click();
  await expect(heading(page)).toContainText("Nothing moved on the chart since the");
  await page
    .getByRole("link", { name: /Evidence/ })
    .filter({ visible: true })
    .last()
    .click();
  await page.getByRole("button", { name: /^Kind of executive seat/ }).click();
  await seat.getByRole("radio", { name: /Decides with the team/ }).check();
  await seat.getByRole("button", { name: "Confirm and go on" }).click();
  await expect(page.getByRole("button", { name: /Kind of executive seat.*Changed/ })).toBeVisible();
  await page.getByRole("link", { name: /Preview and close/ }).click();
  await expect(page.getByText(/not met before, met now/)).toBeVisible();
  await page.getByRole("button", { name: /^Keep the \d+ open answers/ }).click();
  await page.getByRole("button", { name: `Close ${UNDER_REVIEW.name}` }).click();
  await expect(page.getByText("Revision 2", { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Revision 1" }).click();
  await expect(page).toHaveURL(/revision=1/);
  await expect(heading(page)).toBeVisible();
  await page.goto(`${root}?quarter=${UNDER_REVIEW.key}&revision=2&known=then`);
  await expect(heading(page)).toBeVisible();
});

test(
  "what two people answer at once is told to the second, and nothing typed is lost",
  { tag: "@any-width" },
  async ({ page, context }) => {
    test.setTimeout(180_000);
    const workspace = await signUp(page, newAccount());
    const root = await createCompany(page, workspace, { name: "Twice Asked" });
    await enterRevenue(page);
    await page.goto(`${root}/review`);
    await page.getByRole("button", { name: /^Start the review/ }).click();
    await expect(heading(page)).toContainText("is in entry");
    await page.goto(`${root}/review?step=evidence`);
    const other = await context.newPage();
    await other.goto(`${root}/review?step=evidence`);

    const asked = /Does the board see partner revenue/;
    await question(other, asked).getByRole("radio", { name: /^No/ }).check();
    await question(other, asked).getByLabel("Confirmed by").fill("CFO");
    await question(other, asked).getByRole("button", { name: "Confirm and go on" }).click();
    await expect(question(other, asked)).toBeHidden();

    const mine = question(page, asked);
    await mine.getByRole("radio", { name: /^Yes/ }).check();
    await mine.getByLabel("Evidence", { exact: true }).fill("Said in the minutes of May");
    await mine.getByLabel("Confirmed by").fill("CEO");
    await context.setOffline(true);
    await mine.getByRole("button", { name: "Confirm and go on" }).click();
    await expect(mine.getByRole("alert")).toContainText("Nothing here is lost");
    await context.setOffline(false);
    await mine.getByRole("button", { name: "Confirm and go on" }).click();
    await expect(mine.getByRole("alert")).toContainText("Somebody answered this");
    await expect(mine).toContainText("“No”, from CFO");
    await expect(mine.getByLabel("Evidence", { exact: true })).toHaveValue(
      "Said in the minutes of May",
    );
    await mine.getByRole("button", { name: "Confirm and go on" }).click();
    await expect(
      page.getByRole("button", { name: /^Board tracks.*Raters differ.*Unknown/ }),
    ).toBeVisible();
    await page.getByRole("button", { name: /^Board tracks/ }).click();
    await expect(mine).toContainText("They lie two steps or more apart");
    await expectAccessible(page);
  },
);

test("reviews open as the task of whom the settings name, due when they say", async ({ page }) => {
  test.setTimeout(120_000);
  const workspace = await signUp(page, newAccount());
  const root = await createCompany(page, workspace, { name: "Owned Reviews" });
  await enterRevenue(page);
  await page.goto(`${root}/settings`);
  const due = page.getByLabel("Due, days after the quarter’s end");
  await due.fill("400");
  const settings = page.locator("section").filter({ has: due });
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(due).toHaveAccessibleDescription(/at most 366 days/);
  await due.fill("366");
  await page.getByLabel("Whose task it is").selectOption({ label: "Ada Byron" });
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. It applies from the next review on.")).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${root}/review`);
  await page.getByRole("button", { name: /^Start the review/ }).click();
  await expect(page.getByRole("main")).toContainText("Ada Byron");
  await expect(page.getByRole("main")).toContainText(/Due .*, in \d{3} days/);
});
