import { type Ink, type Inks, INKS } from "@/components/charts/org-chart/export/picture";

const inHex = (part: string) => Math.round(Number(part)).toString(16).padStart(2, "0");

/** A colour as the browser computes it, `rgb(21, 24, 29)`, in the notation that every file understands. */
export const hexColour = (computed: string): string =>
  `#${(computed.match(/[\d.]+/g) ?? []).slice(0, 3).map(inHex).join("")}`;

/** Reads the tokens as they are by day: what leaves the product is always on white. */
export function lightInks(): Inks {
  const probe = document.createElement("span");
  probe.style.colorScheme = "light";
  document.body.append(probe);
  const colours = new Map<Ink, string>();
  for (const ink of INKS) {
    probe.style.color = `var(--color-${ink})`;
    colours.set(ink, hexColour(getComputedStyle(probe).color));
  }
  probe.remove();
  return (ink) => colours.get(ink) ?? "#000000";
}
