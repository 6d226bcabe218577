import { expect } from "@playwright/test";
import { expectAccessible } from "./axe";
import { test } from "./session";
import { box, createStaffed, drawChart, openSeat } from "./staff";

test("the chart is walked by keys alone", async ({ page, workspace }) => {
  await createStaffed(page, workspace, "Keyed Ltd");
  await drawChart(page);
  await box(page, "Chief Executive Officer").focus();
  await page.keyboard.press("ArrowDown");
  await expect(box(page, "Chief Revenue Officer")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  await expect(box(page, "People Partner")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Position" })).toContainText("People Partner");
});

test("a position found by search is changed in its panel, and nobody reports to somebody below", async ({
  page,
  workspace,
}) => {
  await createStaffed(page, workspace, "Edited Ltd");
  const panel = await openSeat(page, "Feld");
  await panel.getByLabel("Executive team").selectOption({ label: "Yes" });
  await panel.getByRole("button", { name: "Move to" }).click();
  const asked = page.getByRole("dialog");
  await asked.getByRole("combobox", { name: "New manager" }).fill("okafor");
  await expect(asked.getByText("No position holds these words.")).toBeVisible();
  await asked.getByRole("combobox", { name: "New manager" }).fill("osei");
  await page.getByRole("option", { name: /Abena Osei/ }).click();
  await asked.getByRole("button", { name: "Move" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await openSeat(page, "Feld");
  await expect(panel.getByLabel("Executive team")).toHaveValue("yes");
  await expect(
    panel.getByRole("button", { name: "Chief Executive Officer, Abena Osei" }),
  ).toBeVisible();
  await expectAccessible(page);
});
