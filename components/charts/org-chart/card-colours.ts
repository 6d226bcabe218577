import { MOST_COLOURS } from "@/components/charts/org-chart/card-groups";

/** Classes by a group's colour; written out, because styles are made from the words in the source. */
const FILLS = [
  "fill-group-1",
  "fill-group-2",
  "fill-group-3",
  "fill-group-4",
  "fill-group-5",
  "fill-group-6",
  "fill-group-7",
  "fill-group-8",
  "fill-group-other",
] as const;

const GROUNDS = [
  "bg-group-1",
  "bg-group-2",
  "bg-group-3",
  "bg-group-4",
  "bg-group-5",
  "bg-group-6",
  "bg-group-7",
  "bg-group-8",
  "bg-group-other",
] as const;

export const fillOf = (colour: number): string => FILLS[colour] ?? FILLS[MOST_COLOURS];
export const groundOf = (colour: number): string => GROUNDS[colour] ?? GROUNDS[MOST_COLOURS];

/** What a map is painted with, as colours that a canvas understands. */
export interface Palette {
  readonly groups: readonly string[];
  readonly card: string;
  readonly team: string;
  readonly line: string;
  readonly ground: string;
  readonly ink: string;
  readonly ink2: string;
  readonly lit: string;
  readonly added: string;
  readonly removed: string;
  readonly changed: string;
  /** Family of the letters. */
  readonly font: string;
}

/** Reads the tokens as they are now, light or dark: a canvas cannot follow them by itself. */
export function paletteOf(element: HTMLElement): Palette {
  const before = element.style.color;
  const read = (token: string) => {
    element.style.color = `var(--color-${token})`;
    return getComputedStyle(element).color;
  };
  const palette = {
    groups: [
      ...Array.from({ length: MOST_COLOURS }, (_, i) => read(`group-${i + 1}`)),
      read("group-other"),
    ],
    card: read("control"),
    team: read("rule-2"),
    line: read("rule-2"),
    ground: read("canvas"),
    ink: read("ink"),
    ink2: read("ink-2"),
    lit: read("blue"),
    added: read("green"),
    removed: read("red"),
    changed: read("amber"),
    font: getComputedStyle(element).fontFamily,
  };
  element.style.color = before;
  return palette;
}

/** Calls back when light turns dark or the other way round, until what is answered is called. */
export function followTheme(follower: () => void): () => void {
  const preference = matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(follower);
  preference.addEventListener("change", follower);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    preference.removeEventListener("change", follower);
    observer.disconnect();
  };
}
