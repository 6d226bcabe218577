import { classes } from "@/components/ui/classes";

/** Conditions met, 0 to 5; nothing known; nothing recorded. */
export type Heat = 0 | 1 | 2 | 3 | 4 | 5 | "unknown" | "none";

const FILL: Readonly<Record<Heat, string>> = {
  0: "bg-heat-0 text-on-heat-0",
  1: "bg-heat-1 text-on-heat-1",
  2: "bg-heat-2 text-on-heat-2",
  3: "bg-heat-3 text-on-heat-3",
  4: "bg-heat-4 text-on-heat-4",
  5: "bg-heat-5 text-on-heat-5",
  unknown: "hatched text-unknown",
  none: "text-ink-3",
};

function mark(heat: Heat) {
  if (heat === "unknown")
    return (
      <>
        <span aria-hidden="true" className="bg-paper px-1 font-semibold">
          ?
        </span>
        <span className="sr-only">Unknown</span>
      </>
    );
  if (heat === "none")
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="sr-only">Nothing recorded</span>
      </>
    );
  return heat;
}

/** One quarter of a heat map: always the digit, never the colour alone. */
export function HeatCell({ heat }: { readonly heat: Heat }) {
  return (
    <span
      className={classes(
        "relative flex h-[23px] items-center justify-center text-micro font-medium tabular max-tablet:h-5 max-tablet:text-cell",
        FILL[heat],
      )}
    >
      {mark(heat)}
    </span>
  );
}
