import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe";
import { demo, importCompany } from "./dossier";
import { heading, question } from "./review-page";
import { newAccount, signUp } from "./session";

/** A day in the last month of the quarter that ended last, in a year that starts in February. */
function dayUnderReview(): string {
  const now = new Date();
  const months = [1, 2, 3].map((back) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString(),
  );
  const last = months.find((day) => ["01", "04", "07", "10"].includes(day.slice(5, 7)));
  return (last ?? "").slice(0, 10);
}

test("a decision that came true becomes a fact in the review, and a file stands behind it", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const workspace = await signUp(page, newAccount());
  const decided = { fact: "board.presenter", value: "directly", state: "committed", owner: "CEO" };
  const dossier = {
    ...demo("harbor-analytics", "Decided Analytics"),
    decisions: [{ ...decided, on: dayUnderReview() }],
  };
  const root = await importCompany(page, workspace, dossier);
  await page.goto(`${root}/review`);
  await page.getByRole("button", { name: /^Start the review/ }).click();
  await expect(page.getByRole("button", { name: "Confirm and go on" })).toBeVisible();
  await page.getByRole("link", { name: "Decisions" }).click();
  await expect(heading(page)).toHaveText("One decision was due by this close. Did it come true?");
  await expectAccessible(page);
  await page.getByRole("button", { name: "It came true" }).click();
  await expect(heading(page)).toHaveText("Every decision that was due is on record.");

  await page.getByRole("link", { name: /^\d Evidence|^3/ }).click();
  const presents = page.getByRole("button", {
    name: /^Who presents to the board.*directly.*Changed/,
  });
  await presents.click();
  const asked = question(page, /Who presents partner results/);
  await page.getByLabel("Files of evidence: Who presents to the board").setInputFiles({
    name: "Minutes.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("The partnerships leader presented."),
  });
  await expect(asked).toContainText("kept");
  await expectAccessible(page);
  await asked.getByRole("button", { name: "Confirm and go on" }).click();
  await page.getByRole("button", { name: /^Who presents to the board.*Confirmed/ }).click();
  await expect(asked).toContainText("Minutes.txt");
});
