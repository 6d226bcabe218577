import { Button } from "@/components/ui/button";
import type { Manager, Position } from "@/lib/domain/org/chart";
import { quoted } from "@/lib/format/quoted";
import type { PlannerActs } from "../planner-acts";
import type { SeatOption } from "../seat";
import { SeatSearch } from "../seat-search";

interface LinesFieldsProps {
  readonly position: Position;
  readonly acts: PlannerActs;
  readonly seats: readonly SeatOption[];
}

const LINK =
  "min-w-0 truncate py-2.5 text-left underline decoration-rule-2 underline-offset-3 tablet:py-1";

function without(manager: Exclude<Manager, { readonly kind: "named" }>): string {
  switch (manager.kind) {
    case "top":
      return "Nobody: a top of the chart";
    case "not_established":
      return `${quoted(manager.raw)}, not found in the file`;
  }
}

/** Whom a position reports to, and by dotted lines too. */
export function LinesFields({ position, acts, seats }: LinesFieldsProps) {
  const { key, manager, dotted } = position;
  const labelOf = (of: string) => seats.find((seat) => seat.key === of)?.label ?? of;
  const draw = (keys: readonly string[]) =>
    acts.act({ kind: "edit", key, fields: { dotted: keys } });
  return (
    <>
      <div>
        <h3 className="text-ink-2">Reports to</h3>
        <div className="flex flex-wrap items-center justify-between gap-x-3">
          {manager.kind === "named" ? (
            <button type="button" className={LINK} onClick={() => acts.show(manager.key)}>
              {labelOf(manager.key)}
            </button>
          ) : (
            <p className="py-1">{without(manager)}</p>
          )}
          {acts.mayWrite && (
            <Button onClick={() => acts.ask({ kind: "move", key })}>Move to…</Button>
          )}
        </div>
      </div>
      {(acts.mayWrite || dotted.length > 0) && (
        <div className="grid gap-1">
          <h3 className="text-ink-2">Dotted lines to</h3>
          {dotted.map((to) => (
            <div key={to} className="flex items-center justify-between gap-3">
              <button type="button" className={LINK} onClick={() => acts.show(to)}>
                {labelOf(to)}
              </button>
              {acts.mayWrite && (
                <Button
                  kind="quiet"
                  aria-label={`Remove the dotted line to ${labelOf(to)}`}
                  onClick={() => draw(dotted.filter((other) => other !== to))}
                >
                  Remove
                </Button>
              )}
            </div>
          ))}
          {acts.mayWrite && (
            <SeatSearch
              label="Add a dotted line to"
              labelHidden
              name="dotted"
              placeholder="Add a dotted line to…"
              options={seats.filter((seat) => seat.key !== key && !dotted.includes(seat.key))}
              onChoose={(seat) => draw([...dotted, seat.key])}
            />
          )}
        </div>
      )}
    </>
  );
}
