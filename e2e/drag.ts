import type { Locator, Page } from "@playwright/test";

async function middleOf(box: Locator) {
  const drawn = await box.boundingBox();
  if (drawn === null) throw new Error("a box is not drawn");
  return [drawn.x + drawn.width / 2, drawn.y + drawn.height / 2] as const;
}

/** Drags the middle of one box to the middle of another, with a key held or without. */
export async function drag(page: Page, from: Locator, to: Locator, key?: "Alt"): Promise<void> {
  const [start, end] = [await middleOf(from), await middleOf(to)];
  if (key !== undefined) await page.keyboard.down(key);
  await page.mouse.move(...start);
  await page.mouse.down();
  await page.mouse.move(...end, { steps: 12 });
  await page.mouse.up();
  if (key !== undefined) await page.keyboard.up(key);
}
