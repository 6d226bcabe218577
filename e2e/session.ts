// Who the tests are. `test` gives every worker an account of its own, whose pages are signed in.
import { randomUUID } from "node:crypto";
import { type BrowserContextOptions, expect, type Page, test as base } from "@playwright/test";

interface Account {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly workspace: string;
}

export const newAccount = (): Account => {
  const id = randomUUID();
  return {
    name: "Ada Byron",
    email: `ada.${id}@example.com`,
    password: `a password for ${id}`,
    workspace: `Harbor ${id.slice(0, 8)}`,
  };
};

/** Signs up on the page and answers with the path of the new workspace. */
export async function signUp(page: Page, account: Account): Promise<string> {
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill(account.name);
  await page.getByLabel("E-mail address").fill(account.email);
  await page.getByLabel("Password").fill(account.password);
  await page.getByLabel("Workspace").fill(account.workspace);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page).toHaveURL(/\/w\/harbor-/);
  return new URL(page.url()).pathname;
}

export async function signIn(
  page: Page,
  { email, password }: Pick<Account, "email" | "password">,
): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

interface Member {
  readonly workspace: string;
  readonly state: Exclude<BrowserContextOptions["storageState"], string | undefined>;
}

export const test = base.extend<{ workspace: string }, { member: Member }>({
  member: [
    async ({ browser }, use, { project }) => {
      const { baseURL = "" } = project.use;
      const context = await browser.newContext({ baseURL });
      const workspace = await signUp(await context.newPage(), newAccount());
      const state = await context.storageState();
      await context.close();
      await use({ workspace, state });
    },
    { scope: "worker" },
  ],
  storageState: ({ member }, use) => use(member.state),
  /** The path of the workspace that the worker's account owns. */
  workspace: ({ member }, use) => use(member.workspace),
});
