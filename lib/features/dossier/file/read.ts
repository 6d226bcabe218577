import { accept, refuse, type Result } from "@/lib/domain/result";
import { dossierSchema } from "../schema";
import { chartProblems } from "./chart-rules";
import type { Dossier } from "./dossier";
import { factProblems } from "./fact-rules";
import { dossierOf } from "./from-file";
import { parseJson } from "./json";
import type { Problem } from "./problem";
import { revenueProblems } from "./revenue-rules";
import { shapeProblems } from "./shape-problems";

/** The company in a file, or every reason why the file is refused. */
export function readDossier(text: string): Result<Dossier, readonly Problem[]> {
  const json = parseJson(text);
  if (!json.ok) return refuse([json.refusal]);
  const file = { pointer: "", value: json.value };
  const shape = dossierSchema.safeParse(json.value, { reportInput: true });
  const problems = [
    ...(shape.error?.issues ?? []).flatMap((issue) => shapeProblems(issue)),
    ...revenueProblems(file),
    ...chartProblems(file),
    ...factProblems(file),
  ];
  return shape.success && problems.length === 0 ? accept(dossierOf(shape.data)) : refuse(problems);
}
