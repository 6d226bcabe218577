import { expect, type Page } from "@playwright/test";
import { header, openMailbox } from "../test/mailbox";
import { expectAccessible } from "./axe";
import { closeLatestQuarter } from "./close-quarter";
import { createCompany } from "./company";
import { demo, importCompany } from "./dossier";
import { runJobs } from "./jobs";
import { test } from "./session";

const COMPANIES = [
  "harbor-analytics",
  "thistle-robotics",
  "pellucid-health",
  "aldergate-software",
  "corvid-security",
];

const letter = (page: Page) => page.getByRole("article", { name: "The letter" });
const text = (page: Page) => page.getByLabel("Text", { exact: true });
const saved = (page: Page) => page.getByRole("status").filter({ hasText: /^Saved$/ });

/** A company of the demonstration with its latest quarter closed, and a letter about it. */
async function write(page: Page, workspace: string, file: string, name: string): Promise<string> {
  const root = await importCompany(page, workspace, demo(file, name));
  const quarter = await closeLatestQuarter(page, root);
  await page.goto(`${root}/letter`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${quarter} is closed`);
  await page.getByRole("button", { name: "Write the letter" }).click();
  await expect(text(page)).toBeVisible();
  return root;
}

test("an open quarter gets no letter, and the way to one is shown", async ({ page, workspace }) => {
  const root = await createCompany(page, workspace, { name: "Unwritten Ltd" });
  await page.goto(`${root}/letter`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "A letter is written from a closed quarter.",
  );
  await expectAccessible(page);
  await expect(page.getByRole("link", { name: "Open the quarterly review" })).toHaveAttribute(
    "href",
    `${root}/review`,
  );
});

test("a letter is edited, saved as it is typed, written anew only when asked, and undone", async ({
  page,
  workspace,
}) => {
  await write(page, workspace, "harbor-analytics", "Lettered Ltd");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("is a draft");
  await expect(letter(page)).toContainText("It is too early for a Chief Partner Officer.");
  await expect(letter(page)).toContainText("no lesser one");
  await expectAccessible(page);

  await text(page).fill("Dear board,\n\nwe spoke of this:\n- the line\n- the seat");
  await expect(letter(page).getByRole("listitem")).toHaveText(["the line", "the seat"]);
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(text(page)).toHaveValue(/^Dear board,/);

  await page.getByRole("button", { name: "Write anew" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("You have edited this letter");
  await dialog.getByRole("button", { name: "Replace it" }).click();
  await expect(letter(page)).toContainText("It is too early for a Chief Partner Officer.");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(text(page)).toHaveValue(/^Dear board,/);
  await expect(saved(page)).toBeVisible();

  await page.getByRole("button", { name: "Write anew" }).click();
  await dialog.getByRole("button", { name: "Keep it, and start another draft" }).click();
  await expect(letter(page)).toContainText("It is too early for a Chief Partner Officer.");
  await expect(page.getByRole("link", { name: /too early for a Chief/ })).toHaveCount(2);
});

test(
  "of two who edit a letter at once the later is asked, and loses nothing",
  { tag: "@any-width" },
  async ({ page, workspace, context }) => {
    await write(page, workspace, "harbor-analytics", "Contended Ltd");
    const other = await context.newPage();
    await other.goto(page.url());
    await text(other).fill("Theirs");
    await expect(saved(other)).toBeVisible();
    await text(page).fill("Mine");
    await expect(page.getByText("Somebody else changed this letter")).toBeVisible();
    await expect(text(page)).toHaveValue("Mine");
    await page.getByRole("button", { name: "Keep mine" }).click();
    await expect(saved(page)).toBeVisible();
    await other.reload();
    await expect(text(other)).toHaveValue("Mine");
  },
);

test(
  "a letter is sent once to each address by a real mail server, and stays as it was read",
  { tag: "@any-width" },
  async ({ page, workspace, baseURL }) => {
    const root = await write(page, workspace, "aldergate-software", "Sending Ltd");
    const subject = await page.getByLabel("Subject").inputValue();
    await page.getByRole("button", { name: "Send by e-mail" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("No mail server is set");
    await dialog.getByLabel("E-mail addresses").fill("not an address");
    await dialog.getByRole("button", { name: "Send the letter" }).click();
    await expect(dialog.getByLabel("E-mail addresses")).toHaveAccessibleDescription(
      /Not one plain address: not, an, address/,
    );
    await dialog.getByLabel("E-mail addresses").fill("Board@Example.com, cfo@example.com");
    await dialog.getByRole("button", { name: "Send the letter" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("was sent");
    await expect(page.getByText(/to board@example.com and cfo@example.com/).first()).toBeVisible();
    await expect(text(page)).toHaveCount(0);
    await expectAccessible(page);

    const mailbox = await openMailbox();
    await runJobs(workspace, { url: baseURL ?? "", smtp: mailbox.url });
    await runJobs(workspace, { url: baseURL ?? "", smtp: mailbox.url });
    await mailbox.close();
    const letters = mailbox.deliveries.filter((one) => header(one, "Subject") === subject);
    expect(letters.flatMap(({ to }) => to).toSorted()).toEqual([
      "board@example.com",
      "cfo@example.com",
    ]);
    expect(letters[0]?.raw).toContain("all five conditions");

    await page.goto(`${root}/letter`);
    await page.getByRole("button", { name: /^Write one for/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("is a draft");
  },
);

test("the letter to every company of the demonstration prints on one page of A4", async ({
  page,
  workspace,
  isMobile,
}) => {
  test.skip(isMobile, "paper is the same everywhere");
  test.slow();
  for (const file of COMPANIES) {
    await write(page, workspace, file, `Printed ${file}`);
    await expect(page.getByText("more than one page of A4")).toHaveCount(0);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }
  await text(page).fill("A line.\n\n".repeat(80));
  await expect(page.getByText("more than one page of A4")).toBeVisible();
});
