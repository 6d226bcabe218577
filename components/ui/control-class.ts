import { classes } from "@/components/ui/classes";

const CONTROL =
  "w-full min-w-0 rounded-control border bg-paper px-2.5 text-small text-ink transition-colors disabled:cursor-not-allowed disabled:border-rule disabled:bg-sunken disabled:text-ink-3";

/** The look of anything typed or chosen in; `invalid` thickens the border as well as reddening it. */
export const controlClass = (invalid: boolean): string =>
  classes(
    CONTROL,
    invalid ? "border-red ring-[0.5px] ring-red ring-inset" : "border-control hover:border-ink-2",
  );
