// A company with too few quarters for a forecast, so that it is answered for in no time; its quarter
// before the last is closed, so that there is something to compare with.
import { readFileSync } from "node:fs";
import path from "node:path";
import { readDossier } from "@/lib/features/dossier/file/read";
import { importDossier } from "@/lib/features/dossier/mutations";
import { closeOne } from "./closed-quarter";
import { makeWorkspace } from "./factories";
import { BEFORE, type JudgedCompany } from "./judged-company";

const FILE = { name: "harbor-analytics.json", bytes: 1, sha256: "0".repeat(64) };
const FIRST = "2027Q1";

interface Dossier {
  readonly revenue: readonly { readonly quarter: string }[];
}

export async function makeYoung(): Promise<JudgedCompany> {
  const workspace = await makeWorkspace();
  const file = path.join(import.meta.dirname, "../prisma/demo", FILE.name);
  const whole = JSON.parse(readFileSync(file, "utf8")) as Dossier;
  const revenue = whole.revenue.filter(({ quarter }) => quarter >= FIRST);
  const dossier = readDossier(JSON.stringify({ ...whole, revenue }));
  if (!dossier.ok) throw new Error(JSON.stringify(dossier.refusal));
  const imported = { dossier: dossier.value, file: FILE };
  const { companyId } = await importDossier(workspace.scope, imported);
  await closeOne(workspace.scope, { companyId, quarter: BEFORE });
  return { ...workspace, companyId };
}
