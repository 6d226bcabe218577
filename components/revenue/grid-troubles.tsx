import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { Notice } from "@/components/ui/notice";
import { amountLabel } from "@/lib/format/amount";
import { counted } from "@/lib/format/count";
import { listed } from "@/lib/format/list";
import { LOCALE } from "@/lib/format/locale";
import { motionLabel } from "@/lib/format/motion";
import { quarterLabel } from "@/lib/format/quarter";
import { quoted } from "@/lib/format/quoted";
import type { GridLine } from "./grid-line";
import { rowLabel } from "./grid-rows";
import type { RevenueSheet } from "./revenue-sheet";
import { lineIn, type SheetState } from "./sheet-state";

interface GridTroublesProps {
  readonly id: string;
  readonly state: SheetState;
  readonly sheet: RevenueSheet;
  readonly currency: string;
  /** Pasted texts that have no cell. */
  readonly stray: readonly string[];
  readonly onDismiss: () => void;
}

const MOST_NAMED = 5;

/** What could not be taken over and why, what somebody else changed, and what to press. */
export function GridTroubles({ id, state, sheet, currency, stray, onDismiss }: GridTroublesProps) {
  const held = [...state.held];
  const ambiguous = held.find(([, text]) => text.ambiguous)?.[1];
  return (
    <div className="mt-4 grid gap-4">
      {stray.length > 0 && (
        <Notice kind="trouble" actions={<Button onClick={onDismiss}>Dismiss</Button>}>
          {counted(stray.length, "pasted cell has", "pasted cells have", LOCALE)} no place in the
          grid: {listed(stray.slice(0, MOST_NAMED).map(quoted), LOCALE)}
          {stray.length > MOST_NAMED && " and more"}. The rest was taken over.
        </Notice>
      )}
      {ambiguous !== undefined && (
        <Notice
          kind="trouble"
          actions={
            <div className="flex flex-wrap gap-2.5">
              <Button onClick={() => sheet.decide("point")}>Decimals follow a point</Button>
              <Button onClick={() => sheet.decide("comma")}>Decimals follow a comma</Button>
            </div>
          }
        >
          Some amounts could be read in two ways, such as {quoted(ambiguous.text.trim())}. Nothing
          of them is saved until you say which.
        </Notice>
      )}
      {held.length > 0 && (
        <ul>
          {held.map(([key, { quarter, series, sentence }]) => (
            <li key={key}>
              <FieldError id={`${id}-${key.replaceAll(" ", "-")}`}>
                {rowLabel(series)}, {quarterLabel(quarter)}: {sentence}
              </FieldError>
            </li>
          ))}
        </ul>
      )}
      {[...state.theirs].map(([key, line]) => (
        <Contested
          key={key}
          theirs={line}
          mine={lineIn(state, line.quarter, line.motion)}
          currency={currency}
          onSettle={(whose) => sheet.settle(line.quarter, line.motion, whose)}
        />
      ))}
    </div>
  );
}

function lineText({ amount, partnerInfluenced }: GridLine, currency: string): string {
  if (amount === null) return "nothing";
  const label = amountLabel(amount, currency, LOCALE);
  if (partnerInfluenced === 0n) return label;
  return `${label}, of which ${amountLabel(partnerInfluenced, currency, LOCALE)} influenced`;
}

interface ContestedProps {
  readonly theirs: GridLine;
  readonly mine: GridLine;
  readonly currency: string;
  readonly onSettle: (whose: "mine" | "theirs") => void;
}

function Contested({ theirs, mine, currency, onSettle }: ContestedProps) {
  const name = `${motionLabel(theirs.motion)}, ${quarterLabel(theirs.quarter)}`;
  return (
    <Notice
      kind="trouble"
      actions={
        <div className="flex flex-wrap gap-2.5">
          <Button onClick={() => onSettle("mine")}>Keep mine</Button>
          <Button onClick={() => onSettle("theirs")}>Take theirs</Button>
        </div>
      }
    >
      Somebody changed {name} since you opened it. It is now <b>{lineText(theirs, currency)}</b>;
      you have <b>{lineText(mine, currency)}</b>.
    </Notice>
  );
}
