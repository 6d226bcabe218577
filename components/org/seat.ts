import type { Chart } from "@/lib/domain/org/chart";
import { holdsWords, searchWords } from "@/lib/format/folded-text";
import { seatLine } from "@/lib/format/position";

export interface SeatOption {
  readonly key: string;
  /** Title and person, as the list shows them. */
  readonly label: string;
}

/** Every position as something to search for. */
export const seatOptions = ({ positions }: Pick<Chart, "positions">): readonly SeatOption[] =>
  positions.map((position) => ({ key: position.key, label: seatLine(position) }));

const MOST_SHOWN = 8;

/** The first options that hold every word typed. */
export function matchingSeats(
  options: readonly SeatOption[],
  typed: string,
): readonly SeatOption[] {
  const asked = searchWords(typed);
  if (asked.length === 0) return [];
  const found: SeatOption[] = [];
  for (const option of options) {
    if (holdsWords(option.label, asked)) found.push(option);
    if (found.length === MOST_SHOWN) break;
  }
  return found;
}
