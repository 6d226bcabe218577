// A company with history enough for every kind of answer: the first of the demonstration.
import { readFileSync } from "node:fs";
import path from "node:path";
import { readDossier } from "@/lib/features/dossier/file/read";
import { importDossier } from "@/lib/features/dossier/mutations";
import { makeWorkspace, type Workspace } from "./factories";
import { quarterAt } from "./sample-record";

const FILE = { name: "harbor-analytics.json", bytes: 1, sha256: "0".repeat(64) };

/** Its last three complete quarters. */
export const LAST = quarterAt("2027Q3");
export const BEFORE = quarterAt("2027Q2");
export const EARLIER = quarterAt("2027Q1");

export interface JudgedCompany extends Workspace {
  readonly companyId: string;
}

export async function makeJudged(): Promise<JudgedCompany> {
  const workspace = await makeWorkspace();
  const file = path.join(import.meta.dirname, "../prisma/demo", FILE.name);
  const dossier = readDossier(readFileSync(file, "utf8"));
  if (!dossier.ok) throw new Error(JSON.stringify(dossier.refusal));
  const { companyId } = await importDossier(workspace.scope, {
    dossier: dossier.value,
    file: FILE,
  });
  return { ...workspace, companyId };
}
