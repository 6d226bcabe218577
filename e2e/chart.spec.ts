import { expect } from "@playwright/test";
import { expectAccessible } from "./axe";
import { createCompany } from "./company";
import { test } from "./session";
import { box, chooseStaff, createStaffed, drawChart, openSeat } from "./staff";

test("an HR export becomes a chart: columns guessed, leaders proposed and confirmed", async ({
  page,
  workspace,
}) => {
  const root = await createCompany(page, workspace, { name: "Charted Ltd" });
  await page.goto(`${root}/chart`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Import a chart" }).click();
  await chooseStaff(page);
  await expect(page.getByLabel("Manager", { exact: true })).toHaveValue("6");
  await expect(page.getByLabel("Id", { exact: true })).toHaveValue("0");
  await expect(page.getByLabel("Job title")).toHaveValue("5");
  await expect(page.getByLabel("Chief executive")).toHaveValue("seat:1");
  await expect(page.getByLabel("Partnerships leader")).toHaveValue("seat:3");
  await expect(page.getByLabel("Partnerships leader")).toHaveAccessibleDescription(
    /the title says “/,
  );
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import 5 positions" }).click();

  await drawChart(page);
  await expect(box(page, "Chief Executive Officer, Abena Osei, reports to nobody")).toBeVisible();
  await expect(
    page.getByRole("button", { name: "Chief Executive Officer, Abena Osei" }),
  ).toBeVisible();
  await expectAccessible(page);
});

test("a file that would not make a chart is refused by row, and the columns can be corrected", async ({
  page,
  workspace,
}) => {
  const root = await createCompany(page, workspace, { name: "Refused Ltd" });
  await page.goto(`${root}/chart/import`);
  await chooseStaff(
    page,
    "circle.csv",
    "Id,Name,Job Title,Manager\n1,A,Chief Executive Officer,\n2,B,VP,3\n3,C,Director,2\n4,D,Manager,4",
  );
  await expect(page.getByText("Nothing was imported.")).toBeVisible();
  const problems = page.getByRole("table", { name: "Problems in the file" });
  await expect(
    problems.getByRole("row").filter({ hasText: "The position reports to itself" }),
  ).toContainText("5");
  await expect(problems).toContainText("Rows 3 and 4 report to each other in a circle.");
  await expect(page.getByRole("button", { name: /^Import/ })).toHaveCount(0);
  await expectAccessible(page);

  await chooseStaff(
    page,
    "two-managers.csv",
    "Id,Name,Job Title,Dotted line to,Boss of boss\n1,A,Chief Executive Officer,,\n2,B,VP,1,1",
  );
  await expect(page.getByText("No column says who reports to whom.")).toBeVisible();
  await page.getByLabel("Manager", { exact: true }).selectOption({ label: "Dotted line to" });
  await expect(page.getByRole("button", { name: "Import 2 positions" })).toBeVisible();
});

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
