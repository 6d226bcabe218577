import { useEffect, useState, useSyncExternalStore } from "react";
import { type Quarter, quarterKey } from "@/lib/domain/quarter";
import { saveRevenueCellsAction } from "@/lib/features/revenue/actions";
import { currentLines } from "@/lib/features/revenue/schema";
import type { GridLine } from "./grid-line";
import { RevenueSheet, type SaveLines } from "./revenue-sheet";
import type { ExplainQuarters } from "./use-quarter-reasons";

/** Saves lines through the company's action; whatever happens comes back as an answer. */
const saverOf =
  (workspace: string, companyId: string, explain: ExplainQuarters): SaveLines =>
  async (lines) => {
    const sent = lines.map((line) => ({ ...line, quarter: quarterKey(line.quarter) }));
    const answer = await explain(
      lines.map(({ quarter }) => quarter),
      (reason) => saveRevenueCellsAction(workspace, { companyId, lines: sent, reason }),
    );
    if (answer.ok) {
      const { versions } = answer.value;
      return { kind: "saved", versions: new Map(versions.map((one) => [one.key, one.version])) };
    }
    const current = currentLines.safeParse(answer.current);
    return answer.code === "STALE" && current.success && current.data.length > 0
      ? { kind: "stale", current: current.data }
      : { kind: "refused", message: answer.message };
  };

interface Company {
  readonly workspace: string;
  readonly id: string;
  readonly currency: string;
}

/** The grid's lines while they are edited; follows what the server says of them. */
export function useRevenueSheet(
  company: Company,
  lines: readonly GridLine[],
  complete: ReadonlySet<Quarter>,
  explain: ExplainQuarters,
) {
  const [sheet] = useState(() => {
    const save = saverOf(company.workspace, company.id, explain);
    const made = new RevenueSheet(company.currency, save);
    made.load(lines, complete);
    return made;
  });
  useEffect(() => sheet.load(lines, complete), [sheet, lines, complete]);
  const state = useSyncExternalStore(sheet.watch, sheet.state, sheet.state);
  return { sheet, state };
}
