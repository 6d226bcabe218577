// What a person does with an HR export: look, answer what it leaves open, import, import again, undo.
import { expect } from "@playwright/test";
import { expectAccessible } from "./axe";
import { createCompany } from "./company";
import { test } from "./session";
import { box, chooseStaff, createStaffed, drawChart, STAFF } from "./staff";

/** Some of what real exports do at once. */
const ROUGH = [
  "Post,Name,Job Title,Reports To",
  "1,Ana Ruiz,Chief Executive,XX",
  '2,Ben Ek,Chief Revenue Officer,"Ruiz, Ana"',
  "3,Vacant,VP Alliances,2",
  "4,Eliminated,Regional Director,2",
  "5,Cai Lo,Wizard of Light,4",
  "6,Dee Oh,Wizard of Light,Somebody Else",
  "7,Eve Um,Clerk,8",
  "8,Fay Ya,Clerk,7",
].join("\n");

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
  await expect(page.getByLabel("Manager", { exact: true })).toHaveAccessibleDescription(
    /4 of 4 managers are found/u,
  );
  await expect(page.getByLabel("Id", { exact: true })).toHaveValue("0");
  await expect(page.getByLabel("Job title")).toHaveValue("5");
  await expect(page.getByLabel("Chief executive", { exact: true })).toHaveValue("seat:1");
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

test("a file that makes no chart is refused by row and handed back, and columns can be corrected", async ({
  page,
  workspace,
}) => {
  const root = await createCompany(page, workspace, { name: "Refused Ltd" });
  await page.goto(`${root}/chart/import`);
  await chooseStaff(page, "moved.csv", "Id,Name,Job Title,Manager\n1,A,CEO,\n2,B,VP,1,x\n3,C");
  await expect(page.getByText("This makes no chart yet.")).toBeVisible();
  const problems = page.getByRole("table", { name: "Problems in the file" });
  await expect(problems.getByRole("row").filter({ hasText: "stray delimiter" })).toContainText("3");
  await expect(problems.getByRole("row").filter({ hasText: "cut off" })).toContainText("4");
  await expect(page.getByRole("button", { name: /^Import/u })).toHaveCount(0);
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the file with notes" }).click();
  expect((await download).suggestedFilename()).toBe("moved with notes.csv");

  await chooseStaff(
    page,
    "two-managers.csv",
    "Id,Name,Job Title,Dotted line to,Boss of boss\n1,A,Chief Executive Officer,,\n2,B,VP,1,1",
  );
  await expect(page.getByText("No column says who reports to whom.")).toBeVisible();
  await page.getByLabel("Manager", { exact: true }).selectOption({ label: "Dotted line to" });
  await expect(page.getByRole("button", { name: "Import 2 positions" })).toBeVisible();
  await expect(page.getByLabel("Dotted line", { exact: true })).toHaveValue("");
});

test("what a rough export leaves open is guessed with reasons and corrected", async ({
  page,
  workspace,
}) => {
  const root = await createCompany(page, workspace, { name: "Rough Ltd" });
  await page.goto(`${root}/chart/import`);
  await chooseStaff(page, "rough.csv", ROUGH);
  await expect(page.getByLabel("Id", { exact: true })).toHaveValue("0");
  const guesses = page.getByRole("region", { name: "What the file leaves open" });
  await expect(guesses).toContainText("“XX” in row 2. The word stands for nobody");
  await expect(guesses).toContainText("“Vacant” in row 4. Nobody sits there");
  await expect(guesses).toContainText("“Eliminated” in row 5. The post does not exist any more.");
  await expect(guesses).toContainText("“Somebody Else” in row 7. Nobody in the file has");
  await expect(guesses).toContainText("Rows 8 and 9 report to each other.");
  await expectAccessible(page);
  await expect(page.getByRole("button", { name: "Import 7 positions" })).toBeVisible();

  await guesses.getByLabel("“Eliminated”, row 5").selectOption({ label: "Open" });
  await expect(page.getByRole("button", { name: "Import 8 positions" })).toBeVisible();
  await expect(guesses).toContainText("Changed by you.");
  await guesses.getByLabel("“Somebody Else”, row 7").selectOption({ label: "At the top" });

  const titles = page.getByRole("region", { name: "Levels and functions" });
  await titles.getByLabel("Show").selectOption({ label: "Level not known" });
  await titles.getByLabel("Select all titles listed").check();
  await titles.getByLabel("Level of 1 title selected").selectOption({ label: "Manager" });
  await titles.getByLabel("Function", { exact: true }).fill("partnerships");
  await titles.getByRole("button", { name: "Correct", exact: true }).click();
  await titles.getByLabel("Show").selectOption({ label: "All titles" });
  const wizard = titles.getByRole("row").filter({ hasText: "Wizard of Light" });
  await expect(wizard).toContainText("Manager");
  await expect(wizard).toContainText("partnerships");
  await expect(wizard).toContainText("You said so.");
  await page.getByRole("button", { name: "Import 8 positions" }).click();
  await expect(page).toHaveURL(/\/chart$/u);
});

test("a later export is compared with the chart in force, and nothing chosen is lost", async ({
  page,
  workspace,
}) => {
  const root = await createCompany(page, workspace, { name: "Again Ltd" });
  await page.goto(`${root}/chart/import`);
  await chooseStaff(page, "first.csv");
  await page.getByLabel("In force from").fill("2026-01-01");
  await page.getByRole("button", { name: "Import 5 positions" }).click();
  await expect(page).toHaveURL(/\/chart$/u);

  await page.goto(`${root}/chart/import`);
  await chooseStaff(
    page,
    "second.csv",
    [
      ...STAFF.split("\n").slice(0, 3),
      "33,Gus,Holm,g@example.com,Partnerships,VP Partnerships,Dario Marchetti,Active",
      "4,Lola,Okafor,l@example.com,Partnerships,Partner Manager,Abena Osei,Active",
      "9,Ida,Berg,i@example.com,Sales,Account Executive,Dario Marchetti,Active",
    ].join("\n"),
  );
  const changes = page.getByRole("region", { name: "What changes" });
  const list = (name: string) => changes.getByRole("group").filter({ hasText: name });
  await expect(list("Joined")).toContainText("Joined 1");
  await expect(list("Left")).toContainText("Left 1");
  await expect(list("Moved to another manager")).toContainText("manager 1");
  await list("Same seat, somebody else").getByText("Same seat, somebody else").click();
  await expect(
    changes.getByRole("table", { name: "Same seat, somebody else" }).getByRole("row").last(),
  ).toContainText("Mirjam Feld");
  await expect(page.getByLabel("Partnerships leader")).toHaveValue("seat:3");
  await expect(page.getByLabel("Partnerships leader")).toHaveAccessibleDescription(
    /the chart before says so/u,
  );
  await expectAccessible(page);

  // The day is taken: nothing chosen is lost, and another day will do.
  await page.getByLabel("In force from").fill("2026-01-01");
  await page.getByRole("button", { name: "Import 5 positions" }).click();
  await expect(page.getByText("There is a chart from this day already.").first()).toBeVisible();
  await page.getByLabel("In force from").fill("2026-02-01");
  await page.getByRole("button", { name: "Import 5 positions" }).click();
  await expect(page).toHaveURL(/\/chart$/u);
});

test(
  "an import is undone and redone where it was made",
  { tag: "@any-width" },
  async ({ page, workspace }) => {
    const root = await createStaffed(page, workspace, "Undone Ltd");
    await page.goto(`${root}/chart/import`);
    const imports = page.getByRole("table", { name: "Imports of charts" });
    const staff = imports.getByRole("row").filter({ hasText: "staff.csv" });
    await staff.getByRole("button", { name: "Undo the import of staff.csv" }).click();
    await expect(staff).toContainText("Undone");
    await staff.getByRole("button", { name: "Redo the import of staff.csv" }).click();
    await expect(staff).toContainText("In use");
    await expectAccessible(page);
  },
);
