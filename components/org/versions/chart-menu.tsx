"use client";

import { useState } from "react";
import { chartHref, inForceComparisonHref } from "@/components/charts/chart-address";
import { Menu } from "@/components/ui/menu";
import type { IsoDate } from "@/lib/domain/quarter";
import { dateLabel } from "@/lib/format/date";
import { LOCALE } from "@/lib/format/locale";
import type { ChartEditing } from "../chart-editing";
import { COMPARE_LABEL, proposeCommand } from "../commands/chart-commands";
import { menuItem } from "../commands/menu-items";
import { NewProposalDialog, type ProposalSource } from "./new-proposal-dialog";
import type { Version } from "./prepare-as-of";

interface ChartMenuProps {
  /** Address of the company's screens. */
  readonly root: string;
  /** Those in use, by date. */
  readonly charts: readonly (Version & ProposalSource)[];
  readonly shown: string;
  readonly inForceKey: string | null;
  readonly today: IsoDate;
  readonly editing: ChartEditing;
}

/** Which chart is shown: the actual ones by their day, the latest first, then the proposals. */
export function ChartMenu({ root, charts, shown, inForceKey, today, editing }: ChartMenuProps) {
  const [asking, setAsking] = useState(false);
  const words = ({ key, name, kind, effectiveFrom }: Version) => {
    if (kind === "proposed") return `Proposed: ${name}`;
    if (key === inForceKey) return `In force: ${name}`;
    const day = dateLabel(effectiveFrom, LOCALE);
    return `${effectiveFrom > today ? `From ${day}` : day}: ${name}`;
  };
  const links = (kind: Version["kind"]) =>
    charts
      .filter((chart) => chart.kind === kind)
      .toReversed()
      .map((chart) => ({
        kind: "link" as const,
        label: words(chart),
        href: chartHref(root, chart.key),
        current: chart.key === shown,
      }));
  const compareHref = inForceComparisonHref(root, inForceKey, shown);
  const chart = charts.find(({ key }) => key === shown);
  const propose = menuItem(proposeCommand(() => setAsking(true)));
  const groups = [
    links("actual"),
    links("proposed"),
    [
      ...(editing.mayWrite ? [propose] : []),
      ...(compareHref === null
        ? []
        : [{ kind: "link" as const, label: COMPARE_LABEL, href: compareHref }]),
      { kind: "link" as const, label: "All charts", href: `${root}/charts` },
    ],
  ].filter((group) => group.length > 0);
  return (
    <>
      <Menu
        label={`Chart ${chart?.name ?? ""}`}
        trigger={<span className="max-w-36 truncate tablet:max-w-44">{chart?.name}</span>}
        groups={groups}
        align="right"
      />
      <NewProposalDialog
        open={asking}
        onClose={() => setAsking(false)}
        from={shown}
        {...{ editing, root, charts, today }}
      />
    </>
  );
}
