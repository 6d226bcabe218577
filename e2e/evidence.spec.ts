import { expect } from "@playwright/test";
import { expectAccessible } from "./axe";
import { createCompany } from "./company";
import { test } from "./session";

test("answers are recorded with evidence, withdrawn and struck, and all stay in the record", async ({
  page,
  workspace,
}) => {
  const root = await createCompany(page, workspace, { name: "Evident Ltd" });
  await page.goto(`${root}/evidence`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nothing is known yet");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Answer: Kind of executive seat" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Record the answer" }).click();
  await expect(dialog.getByLabel("Answer")).toHaveAccessibleDescription(
    /Choose one of the answers/,
  );
  await dialog.getByLabel("Answer").selectOption({ label: "Decides with the team" });
  await dialog.getByLabel("Who says so").fill("CEO");
  await dialog.getByRole("button", { name: "Add a link or a note" }).click();
  await dialog.getByLabel("Address").fill("minutes");
  await dialog.getByRole("button", { name: "Record the answer" }).click();
  await expect(dialog.getByLabel("Address")).toHaveAccessibleDescription(/https/);
  await expect(dialog.getByLabel("Who says so")).toHaveValue("CEO");
  await dialog.getByLabel("Address").fill("https://example.com/minutes");
  await dialog.getByRole("button", { name: "Record the answer" }).click();
  await expect(page.getByText("Answer recorded")).toBeVisible();

  const fact = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "Kind of executive seat" }) });
  await expect(fact).toContainText("Decides with the team");
  await fact.getByText("1 entry").click();
  await expect(fact.getByRole("link", { name: "https://example.com/minutes" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Update: Kind of executive seat" }).click();
  await dialog.getByLabel("Answer").selectOption({ label: "Not known any more" });
  await dialog.getByLabel("Who says so").fill("CEO");
  await dialog.getByRole("button", { name: "Record the answer" }).click();
  await expect(fact).toContainText("Every rater withdrew the answer");

  await fact.getByText("2 entries").click();
  await fact.getByRole("button", { name: /^Strike “Not known any more”/ }).click();
  await dialog.getByLabel("What was mistaken").fill("Said of another company");
  await dialog.getByRole("button", { name: "Strike the entry" }).click();
  // The answer before it is in force again, so the fact now stands among those that are known.
  await expect(fact).toContainText("Confirmed");
  await fact.getByText("2 entries").click();
  await expect(fact.getByText("Struck: Said of another company")).toBeVisible();
});

test("Escape closes the question and gives the focus back", async ({ page, workspace }) => {
  const root = await createCompany(page, workspace, { name: "Focus Ltd" });
  await page.goto(`${root}/evidence`);
  const open = page.getByRole("button", { name: "Answer: Product authority" });
  await open.click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(open).toBeFocused();
});

test("an answer that did not reach the server stays in its question and can be sent again", async ({
  page,
  workspace,
  context,
}) => {
  const root = await createCompany(page, workspace, { name: "Offline Ltd" });
  await page.goto(`${root}/evidence`);
  await page.getByRole("button", { name: "Answer: Product authority" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Answer").selectOption({ label: "Decides" });
  await dialog.getByLabel("Who says so").fill("CFO");
  await context.setOffline(true);
  await dialog.getByRole("button", { name: "Record the answer" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Nothing here is lost");
  await expect(dialog.getByLabel("Who says so")).toHaveValue("CFO");
  await context.setOffline(false);
  await dialog.getByRole("button", { name: "Record the answer" }).click();
  await expect(page.getByText("Answer recorded")).toBeVisible();
});
