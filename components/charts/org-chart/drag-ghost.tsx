import type { RefObject } from "react";
import type { Team } from "@/components/charts/org-chart/drag-target";
import { dropWords, leftBehindWords, teamWords } from "@/components/charts/org-chart/drag-words";
import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import type { Drag } from "@/components/charts/org-chart/use-drag";
import { classes } from "@/components/ui/classes";
import { whole } from "@/lib/domain/org/cells";
import { inDigits } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";

interface DragGhostProps {
  readonly drag: Drag;
  readonly model: OrgChartModel;
  readonly ghost: RefObject<HTMLDivElement | null>;
  readonly onChoose: (team: Team) => void;
}

const TEAMS = ["with", "alone"] as const;

/** The card under the pointer with what letting go would do, and the choice whether its team comes along. */
export function DragGhost({ drag, model, ghost, onChoose }: DragGhostProps) {
  const card = model.cards[drag.position];
  if (card === undefined) return null;
  const isRefused = drag.target?.kind === "refused";
  const below = whole(model.forest.size, drag.position) - 1;
  const leftBehind = leftBehindWords(model, drag);
  return (
    <>
      <div
        ref={ghost}
        aria-hidden="true"
        className="pointer-events-none fixed top-0 left-0 z-30 w-66 text-small"
      >
        <div
          className={classes(
            "relative w-46 rounded-control border bg-raised px-2.5 py-2 shadow-float",
            isRefused ? "border-dashed border-control opacity-80" : "border-ink",
          )}
        >
          <b className="block truncate font-semibold">{card.title}</b>
          <span className="block truncate text-ink-2">{card.note}</span>
          {drag.hasTeam && drag.team === "with" && (
            <span className="absolute -top-2.5 -right-2.5 rounded-full bg-button px-2 py-0.5 text-micro font-semibold text-on-button tabular">
              + {inDigits(below, LOCALE)}
            </span>
          )}
        </div>
        <p
          className={classes(
            "mt-1.5 w-fit rounded-tight px-2 py-1 text-micro",
            isRefused ? "bg-paper text-red" : "bg-button text-on-button",
          )}
        >
          {dropWords(model, drag)}
          {leftBehind !== "" && <span className="block">{leftBehind}</span>}
        </p>
      </div>
      {drag.hasTeam && (
        <div className="pointer-events-none absolute inset-x-0 bottom-4 z-20 flex justify-center">
          <div
            role="group"
            aria-label="What moves"
            className="pointer-events-auto flex items-center rounded-control bg-raised p-1 text-small shadow-float"
          >
            {TEAMS.map((team) => (
              <button
                key={team}
                type="button"
                data-team={team}
                aria-pressed={drag.team === team}
                onPointerDown={() => onChoose(team)}
                className="rounded-tight px-3 py-2.5 whitespace-nowrap text-ink-2 aria-pressed:bg-button aria-pressed:font-medium aria-pressed:text-on-button tablet:py-1.5"
              >
                {teamWords(model, drag.position, team)}
              </button>
            ))}
            <span className="px-2 text-micro text-ink-3 pointer-coarse:hidden">Alt switches</span>
          </div>
        </div>
      )}
    </>
  );
}
