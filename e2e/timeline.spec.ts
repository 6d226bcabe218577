import { expect, type Page, test } from "@playwright/test";
import account from "../prisma/demo/account.json" with { type: "json" };
import { expectAccessible } from "./axe";
import { signIn } from "./session";

/** The demonstration's first company, which has closed quarters; nothing here changes it. */
async function openTimeline(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await signIn(page, account);
  await expect(page).toHaveURL(/\/w\//);
  await page.goto("/w/northline-advisory/c/harbor-analytics/timeline");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("of five conditions hold");
}

const heads = (page: Page, name: RegExp) => page.getByRole("columnheader", { name });

test("closed quarters carry a lock, four quarters to come stand beside them with odds and decisions", async ({
  page,
}) => {
  await openTimeline(page);
  await expect(heads(page, /, closed/)).toHaveCount(11);
  await expect(heads(page, /restated since/)).toHaveCount(1);
  await expect(heads(page, /, forecast$/)).toHaveCount(5);
  const board = page.getByRole("row", { name: /^Board relationship/ });
  await expect(board.getByText(/committed for .*, Abena Osei/).first()).toBeAttached();
  const seat = page.getByRole("row", { name: /^Executive seat/ });
  await expect(seat.getByText("Holds").last()).toBeAttached();
  const met = page.getByRole("row", { name: /^Conditions met/ });
  await expect(met.getByText("Likely")).toBeAttached();
  await expect(page.getByText("Standard rules").first()).toBeAttached();
  await expectAccessible(page);
});

test("what was said at each close is a chart with its table, and every slip is told", async ({
  page,
}) => {
  await openTimeline(page);
  const record = page.getByRole("region", { name: "What we said" });
  await expect(
    record.getByRole("img", { name: /^Record of our forecasts: FY/ }).first(),
  ).toBeVisible();
  await record.getByText("Show as table").click();
  await expect(record.getByRole("row")).not.toHaveCount(0);
  await expect(record.getByRole("cell", { name: "+\u00a01" })).toBeVisible();
  await expect(page.getByText(/^Slip back, FY/).first()).toBeVisible();
  await page.getByText("Show as table").first().click();
  await expect(page.getByRole("columnheader", { name: "80\u00a0% of the futures" })).toBeVisible();
  await expectAccessible(page);
});

test("a restated quarter is read as known then and as known now, kept in the address", async ({
  page,
}) => {
  await openTimeline(page);
  const note = page.getByRole("listitem").filter({ hasText: /^Restated, FY/ });
  await expect(note).toContainText("Reseller credits of $0.3m came in after the close.");
  await expect(note).toContainText("The closed answer stands");
  await page.getByRole("link", { name: "As known now" }).first().click();
  await expect(page).toHaveURL(/known=now/);
  await page.reload();
  await expect(page.getByRole("link", { name: "As known now" }).first()).toHaveAttribute(
    "aria-current",
    "true",
  );
  await expectAccessible(page);
  await page.getByRole("link", { name: "As known then" }).click();
  await expect(page).not.toHaveURL(/known=now/);
  await note.getByRole("link", { name: "As known now" }).click();
  await expect(page).toHaveURL(/quarter=\d{4}Q\d&known=now/);
});

test("what moved between two quarters is listed, and any two can be chosen", async ({ page }) => {
  await openTimeline(page);
  await page.getByRole("link", { name: "What changed" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("the right title stays");
  const turned = page.getByRole("table", { name: "What moved the verdict" });
  await expect(turned.getByRole("rowheader").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^From FY/ }).click();
  await page.getByRole("menuitem").last().click();
  await expect(page).toHaveURL(/from=\d{4}Q\d&to=/);
  await expect(page.getByRole("table", { name: "Answers" })).toBeVisible();
  await expectAccessible(page);
});

test("on a phone the last four quarters and four to come are in sight, older ones by scrolling", async ({
  page,
}, { project }) => {
  test.skip(project.name !== "phone", "the grid has room for all of them elsewhere");
  await openTimeline(page);
  const inSight = async (name: RegExp) => {
    const places = await heads(page, name).evaluateAll(
      (cells) =>
        cells
          .map((cell) => cell.getBoundingClientRect())
          .filter(({ left, right }) => left >= -1 && right <= 391).length,
    );
    return places;
  };
  expect(await inSight(/FY\d\d.Q\d, forecast$/)).toBe(4);
  expect(await inSight(/, (closed|closed, restated since)$/)).toBe(3);
  await expect(
    page.getByText("Board relationship").filter({ visible: true }).first(),
  ).toBeVisible();
});
