import { expect, type Page } from "@playwright/test";

/**
 * Closes the latest quarter that has ended, by its review: stands by the revenue, keeps every other
 * answer as it was. Answers with the quarter's name.
 */
export async function closeLatestQuarter(page: Page, root: string): Promise<string> {
  await page.goto(`${root}/review`);
  const start = page.getByRole("button", { name: /^Start the review of/ });
  const name = ((await start.textContent()) ?? "").replace("Start the review of ", "");
  await start.click();
  await page.getByRole("button", { name: "Confirm and go on" }).click();
  await expect(page).toHaveURL(/step=chart/);
  await page.goto(page.url().replace("step=chart", "step=close"));
  await page.getByRole("button", { name: /^Keep the .* open answers/ }).click();
  const close = page.getByRole("button", { name: `Close ${name}` });
  await expect(close).toBeEnabled();
  await close.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${name} is closed.`);
  return name;
}
