import { expect, type Page, test } from "@playwright/test";
import { header, openMailbox } from "../test/mailbox";
import { expectAccessible } from "./axe";
import { demo, importCompany } from "./dossier";
import { runJobs } from "./jobs";
import { newAccount, signUp } from "./session";

/** A company with two decisions whose day has passed, and too few quarters for a forecast. */
function late(name: string) {
  const whole = demo("harbor-analytics", name);
  const last = whole.revenue
    .map(({ quarter }) => quarter)
    .toSorted()
    .at(-1);
  const owned = { on: "2026-01-15", state: "committed", owner: "Chief executive" };
  return {
    ...whole,
    revenue: whole.revenue.filter(({ quarter }) => quarter === last),
    decisions: [
      { fact: "board.presenter", value: "directly", ...owned },
      { fact: "seat.kind", value: "decision_making", ...owned },
    ],
  };
}

const main = (page: Page) => page.getByRole("main");

async function openSideBar(page: Page): Promise<void> {
  const more = page.getByRole("button", { name: "More" });
  if (await more.isVisible()) await more.click();
}

test("what happened is told once: in the product, counted in the side bar, and by e-mail", async ({
  page,
  baseURL,
}) => {
  test.slow();
  const account = newAccount();
  const workspace = await signUp(page, account);
  const bar = page.getByRole("navigation", { name: "Workspace" });
  await page.goto(`${workspace}/notices`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nothing has happened yet");
  await expectAccessible(page);

  const company = await importCompany(page, workspace, late("Harbor Analytics"));
  await runJobs(workspace, { url: baseURL });
  await runJobs(workspace, { url: baseURL });
  await page.goto(`${workspace}/notices`);
  const sentence = page.getByRole("heading", { level: 1 });
  await expect(sentence).toHaveText("Two new notices about Harbor Analytics.");
  const notices = page.getByRole("list", { name: "Notices about Harbor Analytics" });
  await expect(notices.getByRole("listitem")).toHaveCount(2);
  await expect(notices).toContainText("by Chief executive");
  await expect(main(page).getByRole("note")).toContainText("No mail server is set, so 1 message");
  await expectAccessible(page);
  await openSideBar(page);
  await expect(bar.getByRole("link", { name: "Notices 2 new" })).toBeVisible();
  await page.keyboard.press("Escape");

  await notices.getByRole("button", { name: "Mark as read" }).first().click();
  await expect(sentence).toHaveText("One new notice about Harbor Analytics.");
  await notices.getByRole("button", { name: "Mark as read" }).click();
  await expect(sentence).toHaveText("You have read everything.");
  await openSideBar(page);
  await expect(bar.getByRole("link", { name: "Notices", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");

  const mailbox = await openMailbox();
  await runJobs(workspace, { url: baseURL, smtp: mailbox.url });
  await runJobs(workspace, { url: baseURL, smtp: mailbox.url });
  await mailbox.close();
  const [message, ...more] = mailbox.deliveries;
  if (message === undefined) throw new Error("no message arrived");
  expect(more).toEqual([]);
  expect(message.to).toEqual([account.email]);
  expect(header(message, "Subject")).toBe("Harbor Analytics: two notices");
  expect(message.raw).toContain(`${company}/plan`);
  await page.reload();
  await expect(main(page).getByRole("note")).toHaveCount(0);

  await notices.getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`${company}/plan`));
});

test(
  "who wants no e-mail gets none, and reads it here all the same",
  { tag: "@any-width" },
  async ({ page, baseURL }) => {
    const workspace = await signUp(page, newAccount());
    await page.goto(`${workspace}/account`);
    const choice = page.getByRole("checkbox", { name: "Notices and reminders also by e-mail" });
    await expect(choice).toBeChecked();
    await choice.click();
    await expect(choice).not.toBeChecked();
    await page.reload();
    await expect(choice).not.toBeChecked();
    await expectAccessible(page);

    await importCompany(page, workspace, late("Harbor Analytics"));
    await runJobs(workspace, { url: baseURL });
    await page.goto(`${workspace}/notices`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Two new notices about Harbor Analytics.",
    );
    await expect(main(page).getByRole("note")).toHaveCount(0);
  },
);

test("the workspace says where its days begin", { tag: "@any-width" }, async ({ page }) => {
  const workspace = await signUp(page, newAccount());
  await page.goto(`${workspace}/settings`);
  const zone = page.getByLabel("Time zone");
  await expect(zone).toHaveValue("UTC");
  await zone.selectOption("Pacific/Auckland");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(main(page).getByRole("status")).toContainText("saved");
  await page.reload();
  await expect(zone).toHaveValue("Pacific/Auckland");
  await expectAccessible(page);
});
