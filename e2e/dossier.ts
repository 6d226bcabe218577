import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { quartersSinceTold, shiftDossier } from "../prisma/demo/shift-dossier";

const DEMO = path.join(import.meta.dirname, "../prisma/demo");

interface Demo {
  readonly company: { name: string };
  readonly charts: readonly {
    readonly kind: string;
    readonly name: string;
    readonly positions: readonly { readonly title: string; readonly person?: string }[];
  }[];
  readonly revenue: readonly { readonly quarter: string }[];
  readonly facts: readonly {
    readonly fact: string;
    readonly from: string;
    readonly rater: string;
  }[];
}

/** A demo company as it tells today, under another name. */
export function demo(file: string, name: string): Demo {
  const today = new Date().toISOString().slice(0, 10);
  const json = readFileSync(path.join(DEMO, `${file}.json`), "utf8");
  const dossier: Demo = JSON.parse(shiftDossier(json, quartersSinceTold(today)));
  dossier.company.name = name;
  return dossier;
}

/** Brings a company in by its file; answers with the path of its screens. */
export async function importCompany(page: Page, workspace: string, dossier: Demo) {
  await page.goto(`${workspace}/new`);
  await page.getByLabel("File of the company").setInputFiles({
    name: "company.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(dossier)),
  });
  await expect(page).toHaveURL(/\/c\/[a-z0-9-]+$/);
  return new URL(page.url()).pathname;
}
