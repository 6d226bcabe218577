import type { StoredChart } from "@/lib/features/charts/schema";

export interface SeatOption {
  readonly key: string;
  /** Title and person, as the list shows them. */
  readonly label: string;
}

/** Every position as something to search for. */
export const seatOptions = ({ positions }: StoredChart): SeatOption[] =>
  positions.map(({ key, title, person }) => ({
    key,
    label: [title === "" ? "No title given" : title, person]
      .filter((part) => part !== null)
      .join(", "),
  }));

const words = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const MOST_SHOWN = 8;

/** The first options that hold every word typed. */
export function matchingSeats(
  options: readonly SeatOption[],
  typed: string,
): readonly SeatOption[] {
  const asked = words(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (asked.length === 0) return [];
  const found: SeatOption[] = [];
  for (const option of options) {
    const label = words(option.label);
    if (asked.every((word) => label.includes(word))) found.push(option);
    if (found.length === MOST_SHOWN) break;
  }
  return found;
}
