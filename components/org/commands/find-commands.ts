import type { Command } from "@/components/ui/command";
import type { SeatOption } from "../seat";

/** Every position of the chart, for whoever types its title or its person. */
export const findCommands = (
  seats: readonly SeatOption[],
  show: (key: string) => void,
): readonly Command[] =>
  seats.map(({ key, label }) => ({
    id: `find ${key}`,
    label,
    group: "Positions",
    searchOnly: true,
    run: () => show(key),
  }));
