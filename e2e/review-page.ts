import type { Page } from "@playwright/test";

export const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** What closing now would freeze, beside the steps. */
export const rail = (page: Page) => page.getByRole("complementary", { name: "If you closed now" });

/** A question of the step of evidence, while it is open. */
export const question = (page: Page, text: RegExp) => page.getByRole("form", { name: text });
