import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { expectAccessible } from "./axe";
import { createCompany } from "./company";
import { test } from "./session";

test("answers are recorded with evidence, withdrawn and struck, and all stay in the record", async ({
  page,
  workspace,
}) => {
  const root = await createCompany(page, workspace, { name: "Evident Ltd" });
  await page.goto(`${root}/evidence`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nothing is known yet");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Answer: Kind of executive seat" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Record the answer" }).click();
  await expect(dialog.getByLabel("Answer")).toHaveAccessibleDescription(
    /Choose one of the answers/,
  );
  await dialog.getByLabel("Answer").selectOption({ label: "Decides with the team" });
  await dialog.getByLabel("Who says so").fill("CEO");
  await dialog.getByRole("button", { name: "Add a link or a note" }).click();
  await dialog.getByLabel("Address").fill("minutes");
  await dialog.getByRole("button", { name: "Record the answer" }).click();
  await expect(dialog.getByLabel("Address")).toHaveAccessibleDescription(/https/);
  await expect(dialog.getByLabel("Who says so")).toHaveValue("CEO");
  await dialog.getByLabel("Address").fill("https://example.com/minutes");
  await dialog.getByRole("button", { name: "Record the answer" }).click();
  await expect(page.getByText("Answer recorded")).toBeVisible();

  const fact = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "Kind of executive seat" }) });
  await expect(fact).toContainText("Decides with the team");
  await fact.getByText("1 entry").click();
  await expect(fact.getByRole("link", { name: "https://example.com/minutes" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Update: Kind of executive seat" }).click();
  await dialog.getByLabel("Answer").selectOption({ label: "Not known any more" });
  await dialog.getByLabel("Who says so").fill("CEO");
  await dialog.getByRole("button", { name: "Record the answer" }).click();
  await expect(fact).toContainText("Every rater withdrew the answer");

  await fact.getByText("2 entries").click();
  await fact.getByRole("button", { name: /^Strike “Not known any more”/ }).click();
  await dialog.getByLabel("What was mistaken").fill("Said of another company");
  await dialog.getByRole("button", { name: "Strike the entry" }).click();
  // The answer before it is in force again, so the fact now stands among those that are known.
  await expect(fact).toContainText("Confirmed");
  await fact.getByText("2 entries").click();
  await expect(fact.getByText("Struck: Said of another company")).toBeVisible();
});

test("Escape closes the question and gives the focus back", async ({ page, workspace }) => {
  const root = await createCompany(page, workspace, { name: "Focus Ltd" });
  await page.goto(`${root}/evidence`);
  const open = page.getByRole("button", { name: "Answer: Product authority" });
  await open.click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(open).toBeFocused();
});

test("an answer that did not reach the server stays in its question and can be sent again", async ({
  page,
  workspace,
  context,
}) => {
  const root = await createCompany(page, workspace, { name: "Offline Ltd" });
  await page.goto(`${root}/evidence`);
  await page.getByRole("button", { name: "Answer: Product authority" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Answer").selectOption({ label: "Decides" });
  await dialog.getByLabel("Who says so").fill("CFO");
  await context.setOffline(true);
  await dialog.getByRole("button", { name: "Record the answer" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Nothing here is lost");
  await expect(dialog.getByLabel("Who says so")).toHaveValue("CFO");
  await context.setOffline(false);
  await dialog.getByRole("button", { name: "Record the answer" }).click();
  await expect(page.getByText("Answer recorded")).toBeVisible();
});

const MB = 1024 * 1024;
const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: "application/pdf", buffer });
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

test(
  "a file of 9 MB goes up and comes down byte for byte; one of 11 MB is refused and blocks nothing else",
  { tag: "@any-width" },
  async ({ page, workspace }) => {
    const root = await createCompany(page, workspace, { name: "Filed Ltd" });
    await page.goto(`${root}/evidence`);
    await page.getByRole("button", { name: "Answer: Kind of executive seat" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Answer").selectOption({ label: "Decides with the team" });
    await dialog.getByLabel("Who says so").fill("CEO");

    const minutes = randomBytes(9 * MB);
    await dialog
      .getByLabel("Files of evidence")
      .setInputFiles([
        pdf("Board & minutes.pdf", minutes),
        pdf("Everything.pdf", randomBytes(11 * MB)),
      ]);
    await expect(dialog.getByText("9\u00a0MB, kept")).toBeVisible();
    await expect(dialog.getByRole("alert")).toContainText("larger than 10 MB");
    await expect(dialog.getByRole("button", { name: "Record the answer" })).toBeDisabled();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Remove Everything.pdf" }).click();
    await dialog.getByRole("button", { name: "Record the answer" }).click();
    await expect(page.getByText("Answer recorded")).toBeVisible();

    await page.getByText("1 entry").click();
    const link = page.getByRole("link", { name: "Board & minutes.pdf, 9\u00a0MB" });
    await expect(page.getByText(/File seen \d+ \w+ \d{4}/)).toBeVisible();
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("Board & minutes.pdf");
    expect(hashOf(await readFile(await download.path()))).toBe(hashOf(minutes));
  },
);

test("a file is dropped on the question, and can be stopped on its way", async ({
  page,
  workspace,
}) => {
  const root = await createCompany(page, workspace, { name: "Dropped Ltd" });
  await page.goto(`${root}/evidence`);
  await page.getByRole("button", { name: "Answer: Product authority" }).click();
  const dialog = page.getByRole("dialog");
  // The first file never arrives.
  await page.route("**/files?file=first.txt", () => {});
  const drop = (name: string) =>
    dialog.getByRole("button", { name: "Add files" }).evaluate((element, fileName) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["minutes"], fileName, { type: "text/plain" }));
      element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
    }, name);
  await drop("first.txt");
  await expect(dialog.getByRole("progressbar", { name: "Sending first.txt" })).toBeVisible();
  await expect(dialog.getByText("“first.txt” is still on its way.")).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel first.txt" }).click();
  await expect(dialog.getByText("first.txt")).toHaveCount(0);
  await drop("second.txt");
  await expect(dialog.getByText("1\u00a0kB, kept")).toBeVisible();
});

test(
  "a file is refused by its declared size, to another site, and as a page",
  { tag: "@any-width" },
  async ({ page, workspace, browser }) => {
    const root = await createCompany(page, workspace, { name: "Guarded Ltd" });
    const files = `/api${root}/files`;
    const origin = new URL(page.url()).origin;
    const send = (data: Buffer, from = origin) =>
      page.request.post(`${files}?file=a.html`, { headers: { origin: from }, data });
    expect((await send(Buffer.alloc(10 * MB + 1))).status()).toBe(413);
    expect((await send(Buffer.alloc(0))).status()).toBe(422);
    expect((await send(Buffer.from("a"), "https://elsewhere.example")).status()).toBe(403);

    const script = Buffer.from("<script>alert(1)</script>");
    const kept = await (await send(script)).json();
    expect(kept).toEqual({ ok: true, value: { sha256: hashOf(script), bytes: script.byteLength } });
    const answer = await page.request.get(`${files}/${hashOf(script)}?file=a.html`);
    expect(answer.headers()).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": "attachment; filename*=UTF-8''a.html",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
      "cache-control": "private, no-store",
    });
    expect(hashOf(await answer.body())).toBe(hashOf(script));

    const stranger = await browser.newContext({ storageState: { cookies: [], origins: [] } });
    const asked = await stranger.request.get(`${origin}${files}/${hashOf(script)}`);
    expect(asked.status()).toBe(401);
    await stranger.close();
  },
);
