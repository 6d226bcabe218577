"use client";

import { useState } from "react";
import { Menu } from "@/components/ui/menu";
import type { IsoDate } from "@/lib/domain/quarter";
import { dateLabel } from "@/lib/format/date";
import { LOCALE } from "@/lib/format/locale";
import type { ChartEditing } from "../chart-editing";
import { NewProposalDialog, type ProposalSource } from "./new-proposal-dialog";
import type { Version } from "./prepare-as-of";
import { chartHref, comparisonHref } from "./prepare-charts";

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
  const compared = inForceKey === null || inForceKey === shown ? null : inForceKey;
  const chart = charts.find(({ key }) => key === shown);
  const propose = {
    kind: "action" as const,
    label: "New proposal…",
    onSelect: () => setAsking(true),
  };
  const groups = [
    links("actual"),
    links("proposed"),
    [
      ...(editing.mayWrite ? [propose] : []),
      ...(compared === null
        ? []
        : [
            {
              kind: "link" as const,
              label: "Compare with the chart in force",
              href: comparisonHref(root, compared, shown),
            },
          ]),
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
