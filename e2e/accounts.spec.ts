import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe";
import { newAccount, signIn, signUp } from "./session";

const accountPage = async (page: Page, workspace: string) => {
  await page.goto(`${workspace}/account`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("You are signed in");
};

/** The same person in another browser. */
async function otherBrowser(browser: Browser): Promise<Page> {
  const { baseURL = "" } = test.info().project.use;
  return (await browser.newContext({ baseURL })).newPage();
}

const expectSignedOut = async (page: Page, path: string) => {
  await page.goto(path);
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
};

test("a stranger signs up and stands in a workspace of their own", async ({ page }) => {
  const account = newAccount();
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in$/);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Sign up");
  await expectAccessible(page);
  const workspace = await signUp(page, account);
  await page.goto(`${workspace}/settings`);
  const row = page.getByRole("row", { name: account.name });
  await expect(row.getByRole("cell", { name: "Owner" })).toBeVisible();
  await expect(row).toContainText(account.email);
  await expectAccessible(page);
});

test("a sign-up that is refused keeps what was typed, but no password", async ({ page }) => {
  const account = newAccount();
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill(account.name);
  await page.getByLabel("E-mail address").fill("ada@localhost");
  await page.getByLabel("Password").fill("too short");
  await page.getByLabel("Workspace").fill(account.workspace);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByLabel("Password")).toHaveAccessibleDescription(
    /at least 10 characters\.$/i,
  );
  await expect(page.getByLabel("Password")).toHaveValue("");
  await expect(page.getByLabel("Your name")).toHaveValue(account.name);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByLabel("E-mail address")).toHaveAccessibleDescription(/one plain address/);
  await expect(page.getByLabel("E-mail address")).toHaveValue("ada@localhost");
  await expectAccessible(page);
});

test(
  "an address that has an account cannot sign up again",
  { tag: "@any-width" },
  async ({ page, browser }) => {
    const account = newAccount();
    await signUp(page, account);
    const other = await otherBrowser(browser);
    await other.goto("/sign-up");
    await other.getByLabel("Your name").fill("Eve");
    await other.getByLabel("E-mail address").fill(account.email.toUpperCase());
    await other.getByLabel("Password").fill("another long password");
    await other.getByLabel("Workspace").fill("Elsewhere");
    await other.getByRole("button", { name: "Sign up" }).click();
    await expect(other.getByText("There is an account with this address already.")).toBeVisible();
  },
);

test("one signs out, fails with a wrong password, and signs in to the page one wanted", async ({
  page,
}) => {
  const account = newAccount();
  const workspace = await signUp(page, account);
  await accountPage(page, workspace);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in$/);

  await expectSignedOut(page, `${workspace}/settings`);
  await signIn(page, { email: account.email, password: "not the password" });
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(
    "This e-mail address and password do not match.",
  );
  await expect(page.getByLabel("E-mail address")).toHaveValue(account.email);
  await expect(page.getByLabel("Password")).toHaveValue("");
  await expectAccessible(page);

  await signIn(page, account);
  await expect(page).toHaveURL(new RegExp(`${workspace}/settings$`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("only member");
});

test(
  "an unknown address gets the same answer as a wrong password",
  { tag: "@any-width" },
  async ({ page }) => {
    await page.goto("/sign-in");
    await signIn(page, { email: newAccount().email, password: "not the password" });
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(
      "This e-mail address and password do not match.",
    );
  },
);

test(
  "no address leads away from this site after signing in",
  { tag: "@any-width" },
  async ({ page }) => {
    const account = newAccount();
    const workspace = await signUp(page, account);
    await page.context().clearCookies();
    await page.goto("/sign-in?callbackUrl=//evil.example/");
    await signIn(page, account);
    await expect(page).toHaveURL(new RegExp(`${workspace}$`));
  },
);

test(
  "a new password signs every other browser out and is the only one that fits",
  { tag: "@any-width" },
  async ({ page, browser }) => {
    const account = newAccount();
    const workspace = await signUp(page, account);
    const other = await otherBrowser(browser);
    await other.goto("/sign-in");
    await signIn(other, account);
    await expect(other).toHaveURL(new RegExp(workspace));

    await accountPage(page, workspace);
    await expectAccessible(page);
    await page.getByLabel("Password now").fill("not the password");
    await page.getByLabel("New password").fill("a password of today");
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByLabel("Password now")).toHaveAccessibleDescription(/not your password/);
    await accountPage(other, workspace);

    await page.getByLabel("Password now").fill(account.password);
    await page.getByLabel("New password").fill("a password of today");
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByRole("main").getByRole("status")).toContainText(
      "Your password is changed",
    );
    await expectSignedOut(other, `${workspace}/account`);
    await signIn(other, account);
    await expect(other.getByRole("main").getByRole("alert")).toContainText("do not match");
    await signIn(other, { email: account.email, password: "a password of today" });
    await expect(other).toHaveURL(new RegExp(`${workspace}/account$`));
  },
);

test(
  "one browser is signed out from another, and then all of them",
  { tag: "@any-width" },
  async ({ page, browser }) => {
    const account = newAccount();
    const workspace = await signUp(page, account);
    const other = await otherBrowser(browser);
    await other.goto("/sign-in");
    await signIn(other, account);
    await expect(other).toHaveURL(new RegExp(workspace));

    await accountPage(page, workspace);
    const list = page.getByRole("table", { name: "Signed-in browsers" });
    await expect(list.getByRole("row")).toHaveCount(3);
    await list.getByRole("button", { name: /^Sign out Chrome/ }).click();
    await expect(page.getByRole("main").getByRole("status")).toContainText(
      "That browser is signed out",
    );
    await expect(list.getByRole("row")).toHaveCount(2);
    await expectSignedOut(other, `${workspace}/account`);

    await signIn(other, account);
    await expect(other).toHaveURL(new RegExp(`${workspace}/account$`));
    await other.getByRole("button", { name: "Sign out everywhere" }).click();
    await expect(other).toHaveURL(/\/sign-in$/);
    await expectSignedOut(page, `${workspace}/account`);
  },
);

test(
  "a copied cookie is dead once its browser signed out",
  { tag: "@any-width" },
  async ({ page, browser }) => {
    const workspace = await signUp(page, newAccount());
    const cookies = await page.context().cookies();
    const session = cookies.find(({ name }) => name.includes("session"));
    expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
    const thief = await otherBrowser(browser);
    await thief.context().addCookies(cookies);
    await accountPage(thief, workspace);

    await accountPage(page, workspace);
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await expectSignedOut(thief, `${workspace}/account`);
    const answer = await thief.request.get("/api/auth/session");
    expect(await answer.json()).not.toHaveProperty("user");
  },
);

test(
  "another's workspace looks like one that does not exist",
  { tag: "@any-width" },
  async ({ page, browser }) => {
    const account = newAccount();
    const theirs = await signUp(page, account);
    const other = await otherBrowser(browser);
    await signUp(other, newAccount());
    const heading = other.getByRole("heading", { level: 1 });
    const titles: string[] = [];
    for (const path of [theirs, "/w/no-such-workspace"]) {
      const response = await other.goto(path);
      expect(response?.status()).toBe(404);
      await expect(heading).toContainText("nothing at this address");
      expect(await response?.text()).not.toContain(account.workspace);
      titles.push(await other.title());
    }
    expect(new Set(titles).size).toBe(1);
  },
);

test(
  "the workspace is renamed; whoever comes late sees the name in force",
  { tag: "@any-width" },
  async ({ page, browser }) => {
    const account = newAccount();
    const workspace = await signUp(page, account);
    await page.goto(`${workspace}/settings`);
    const late = await otherBrowser(browser);
    await late.goto(`/sign-in?callbackUrl=${workspace}/settings`);
    await signIn(late, account);
    await expect(late.getByLabel("Name", { exact: true })).toHaveValue(account.workspace);

    await page.getByLabel("Name", { exact: true }).fill("Lighthouse");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("main").getByRole("status")).toContainText("saved");

    await late.getByLabel("Name", { exact: true }).fill("Breakwater");
    await late.getByRole("button", { name: "Save" }).click();
    await expect(late.getByRole("main").getByRole("alert")).toContainText("“Lighthouse”");
    await expect(late.getByLabel("Name", { exact: true })).toHaveValue("Breakwater");
    await late.getByRole("button", { name: "Save" }).click();
    await expect(late.getByRole("main").getByRole("status")).toContainText("saved");
  },
);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one signs up, out and in again", async ({ page }) => {
    const account = newAccount();
    const workspace = await signUp(page, account);
    await page.goto(`${workspace}/account`);
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await signIn(page, { email: account.email, password: "not the password" });
    await expect(page.getByText("do not match")).toBeVisible();
    await expect(page.getByLabel("E-mail address")).toHaveValue(account.email);
    await signIn(page, account);
    await expect(page).toHaveURL(new RegExp(`${workspace}$`));
  });
});
