"use client";

import { useState } from "react";
import { readingOrder } from "@/components/charts/org-chart/chart-keys";
import type { ChartGestures } from "@/components/charts/org-chart/chart-gestures";
import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { classes } from "@/components/ui/classes";
import { whole } from "@/lib/domain/org/cells";
import type { PositionFields } from "@/lib/domain/org/commands";
import { reportCount } from "@/lib/domain/org/forest";

interface OrgOutlineProps {
  readonly model: OrgChartModel;
  readonly label: string;
  readonly selected: string | null;
  readonly lit: ReadonlySet<string>;
  /** A row to show; a new object shows it again. */
  readonly goal?: { readonly key: string } | null;
  readonly root?: string | null;
  readonly levels?: number | null;
  readonly gestures?: ChartGestures | null;
  /** A cell was edited in its place; null: the outline is only read. */
  readonly onEdit?: ((key: string, fields: PositionFields) => void) | null;
  readonly onSelect: (key: string) => void;
}

/** Up to here everything is unfolded at first; a larger chart begins with two levels. */
const MOST_UNFOLDED = 200;
const INDENT = 16;
/** Deeper lines keep their number but are not moved further right: a phone has no room for them. */
const DEEPEST_INDENT = 8;

function foldedAtFirst({ forest }: OrgChartModel): ReadonlySet<number> {
  if (forest.count <= MOST_UNFOLDED) return new Set();
  return new Set(
    [...forest.order].filter((i) => whole(forest.depth, i) > 0 && reportCount(forest, i) > 0),
  );
}

/** The same chart as an indented list: for phones, for magnifiers, and for reading straight down. */
export function OrgOutline({ model, label, selected, lit, onSelect }: OrgOutlineProps) {
  const { forest, cards } = model;
  const [folded, setFolded] = useState(() => foldedAtFirst(model));
  const toggle = (position: number) =>
    setFolded((last) => {
      const next = new Set(last);
      if (!next.delete(position)) next.add(position);
      return next;
    });

  return (
    <ul aria-label={label} className="divide-y divide-rule border-y border-rule-2">
      {[...readingOrder(forest, folded)].map((position) => {
        const card = cards[position];
        if (card === undefined) return null;
        const depth = whole(forest.depth, position);
        const reports = reportCount(forest, position);
        const isFolded = folded.has(position);
        return (
          <li
            key={card.key}
            className={classes(
              "flex items-stretch text-small [contain-intrinsic-size:auto_52px] [content-visibility:auto]",
              lit.has(card.key) && "bg-blue-tint",
            )}
            style={{ paddingInlineStart: Math.min(depth, DEEPEST_INDENT) * INDENT }}
          >
            {reports > 0 ? (
              <button
                type="button"
                aria-expanded={!isFolded}
                aria-label={`Reports of ${card.title}, ${card.note}`}
                className="flex w-10 flex-none items-center justify-center text-ink-3 hover:bg-hover"
                onClick={() => toggle(position)}
              >
                <svg
                  width="10"
                  height="10"
                  viewBox="0 0 10 10"
                  aria-hidden="true"
                  className={classes(!isFolded && "rotate-90")}
                >
                  <path
                    d="M3.5 1.5L7 5L3.5 8.5"
                    fill="none"
                    stroke="currentColor"
                    strokeWidth="1.4"
                  />
                </svg>
              </button>
            ) : (
              <span className="w-10 flex-none" />
            )}
            <button
              type="button"
              aria-pressed={card.key === selected}
              className={classes(
                "flex min-w-0 flex-1 items-center justify-between gap-3 py-2 pe-3 text-left hover:bg-hover",
                card.key === selected && "shadow-[inset_3px_0_0_var(--color-ink)]",
              )}
              onClick={() => onSelect(card.key)}
            >
              <span className="min-w-0 ps-2">
                <span className="block font-semibold">{card.title}</span>
                <span className="block text-ink-2">{card.note}</span>
                <span className="sr-only">Level {depth + 1}</span>
              </span>
              <span className="flex flex-none items-center gap-2 text-micro text-ink-3 tabular">
                {card.badges.map((badge) => (
                  <span key={badge.text}>{badge.text}</span>
                ))}
                {isFolded && <span>+ {reports}</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
