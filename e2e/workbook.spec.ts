// The same imports from a workbook: the reader's worker as the production build bundles it.
import { expect, type Page } from "@playwright/test";
import writeExcelFile from "write-excel-file/node";
import { createCompany } from "./company";
import { test } from "./session";
import { box, drawChart } from "./staff";

type Row = readonly (string | number)[];

const workbook = (rows: readonly Row[]) => {
  const cells = rows.map((row) => row.map((value) => ({ value })));
  return writeExcelFile(cells).toBuffer();
};

async function choose(page: Page, label: string, name: string, rows: readonly Row[]) {
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.getByLabel(label).setInputFiles({ name, mimeType, buffer: await workbook(rows) });
}

test("a workbook becomes a chart", { tag: "@any-width" }, async ({ page, workspace }) => {
  const root = await createCompany(page, workspace, { name: "Workbook Charts" });
  await page.goto(`${root}/chart/import`);
  await choose(page, "File of the org chart", "staff.xlsx", [
    ["Personalnummer", "Vorname", "Nachname", "Rolle", "Vorgesetzter"],
    [7, "Jörg", "Groß", "Chief Executive Officer", ""],
    [8, "Şule", "Łódź", "VP Partnerships", 7],
  ]);
  await page.getByRole("button", { name: "Import 2 positions" }).click();
  await drawChart(page);
  await expect(box(page, "VP Partnerships, Şule Łódź")).toBeVisible();
});

test(
  "a workbook’s revenue is previewed and imported",
  { tag: "@any-width" },
  async ({ page, workspace }) => {
    const root = await createCompany(page, workspace, { name: "Workbook Revenue" });
    await page.goto(`${root}/revenue/import`);
    await choose(page, "File of revenue", "revenue.xlsx", [
      ["Motion", "FY2027 Q1", "Q2 FY27"],
      ["Direct", 1200.5, 1300],
      ["Partner resale", 800, 950.25],
    ]);
    await page.getByRole("button", { name: "Import 4 amounts" }).click();
    await expect(page).toHaveURL(new RegExp(`${root}/revenue$`));
    await expect(page.getByLabel("Partner resale, FY27\u00a0Q2")).toHaveValue("950.25");
  },
);
