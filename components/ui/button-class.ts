import { classes } from "@/components/ui/classes";

export type ButtonKind = "primary" | "secondary" | "quiet";

const SHAPE =
  "inline-flex h-10 items-center justify-center gap-2 rounded-control border px-3 text-small font-medium whitespace-nowrap no-underline transition-colors tablet:h-8 print:hidden";

const COLOUR: Readonly<Record<ButtonKind, string>> = {
  primary: "border-button bg-button text-on-button hover:bg-button-hover",
  secondary: "border-rule-2 bg-paper text-ink hover:bg-hover",
  quiet: "border-transparent text-ink hover:bg-hover",
};

const DISABLED =
  "disabled:cursor-not-allowed disabled:border-rule disabled:bg-sunken disabled:text-ink-3";

/** The look shared by buttons, links that look like buttons, and menu triggers. */
export const buttonClass = (kind: ButtonKind): string => classes(SHAPE, COLOUR[kind], DISABLED);

/** A button at work keeps its place and its focus but gives up its weight. */
export const busyButtonClass = classes(SHAPE, "cursor-progress border-rule-2 bg-paper text-ink-3");
