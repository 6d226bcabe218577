import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { chartInForce } from "@/lib/domain/evaluation/as-of";
import { packChart } from "@/lib/domain/org/packed-chart";
import type { IsoDate } from "@/lib/domain/quarter";
import { loadCompany } from "@/lib/features/companies/loaders";
import { AppError } from "@/lib/server/errors";
import type { Scope } from "@/lib/server/scope";
import { todayOf } from "@/lib/server/workspace-day";
import { readChart, readChartHeads } from "./data";
import type { ChartHead, ShownChart } from "./schema";

interface ListedCharts {
  /** In use, by date and key. */
  readonly heads: readonly ChartHead[];
  /** The actual one that holds today, never one of a later day. */
  readonly inForceKey: string | null;
}

function listed(all: readonly ChartHead[], today: IsoDate): ListedCharts {
  const heads = all.filter(({ archivedAt }) => archivedAt === null);
  return { heads, inForceKey: chartInForce({ charts: heads }, today)?.key ?? null };
}

/** Once a request, however many charts a page shows. */
const loadHeads = cache(async (workspace: string, slug: string) => {
  const { scope, company, mayWrite } = await loadCompany(workspace, slug);
  const all = await readChartHeads(scope, { companyId: company.id });
  const today = await todayOf(scope);
  return { scope, all, known: { company, mayWrite, today, ...listed(all, today) } };
});

async function shown(scope: Scope, companyId: string, key: string): Promise<ShownChart> {
  try {
    const { id, version, ...chart } = await readChart(scope, { companyId, key });
    const byPerson = chart.positions.filter(({ levelBy }) => levelBy === "person");
    const levelsByPerson = byPerson.map((position) => position.key);
    return { id, version, packed: packChart(chart), levelsByPerson };
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}

/** The charts of a company in use, and apart from them those that were archived. */
export async function loadCharts(workspace: string, slug: string) {
  const { all, known } = await loadHeads(workspace, slug);
  return { ...known, archived: all.filter(({ archivedAt }) => archivedAt !== null) };
}

/**
 * What the planner shows: the chart asked for, else the actual one in force today, else the latest
 * proposal. One of a later day is shown only to whoever asks for it.
 */
export async function loadPlanner(workspace: string, slug: string, asked?: string) {
  const { scope, known } = await loadHeads(workspace, slug);
  const { heads, inForceKey, company } = known;
  const head =
    heads.find(({ key }) => key === asked) ??
    heads.find(({ key }) => key === inForceKey) ??
    heads.findLast(({ kind }) => kind === "proposed");
  const chart = head === undefined ? null : await shown(scope, company.id, head.key);
  return { ...known, chart };
}

/** The chart in use that has a key; null where none has. */
export async function loadShown(
  workspace: string,
  slug: string,
  asked: string | null | undefined,
): Promise<ShownChart | null> {
  const { scope, known } = await loadHeads(workspace, slug);
  const head = known.heads.find(({ key }) => key === asked);
  return head === undefined ? null : shown(scope, known.company.id, head.key);
}

/** Two charts to compare; null for a key that is not given or that no chart in use has. */
export async function loadComparison(
  workspace: string,
  slug: string,
  before: string | undefined,
  after: string | undefined,
) {
  const { known } = await loadHeads(workspace, slug);
  return {
    ...known,
    before: await loadShown(workspace, slug, before),
    after: await loadShown(workspace, slug, after),
  };
}
