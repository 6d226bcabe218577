import {
  groupsOf,
  type Inks,
  type Picture,
  type PictureGroup,
  type Shape,
  type Stroke,
} from "@/components/charts/org-chart/export/picture";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as XML holds it; letters that XML has no place for are left out. */
const escaped = (text: string) =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const strokeOf = (stroke: Stroke | null, inks: Inks): string =>
  stroke === null
    ? ""
    : ` stroke="${inks(stroke.ink)}" stroke-width="${stroke.width}"${stroke.dash === null ? "" : ` stroke-dasharray="${stroke.dash.join(" ")}"`}`;

function shapeMarkup(shape: Shape, inks: Inks): string {
  switch (shape.kind) {
    case "box": {
      const { left, top, right, bottom } = shape.box;
      return `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" rx="${shape.radius}" fill="${inks(shape.fill)}"${strokeOf(shape.stroke, inks)}/>`;
    }
    case "line":
      return shape.path === ""
        ? ""
        : `<path d="${shape.path}" fill="none"${strokeOf(shape.stroke, inks)}/>`;
    case "text": {
      const weight = shape.isBold ? ' font-weight="600"' : "";
      const anchor = shape.anchor === "start" ? "" : ` text-anchor="${shape.anchor}"`;
      const struck = shape.isStruck ? ' text-decoration="line-through"' : "";
      return `<text x="${shape.x}" y="${shape.y}" font-size="${shape.size}" fill="${inks(shape.ink)}"${weight}${anchor}${struck}>${escaped(shape.text)}</text>`;
    }
  }
}

const groupMarkup = ({ x, y, shapes }: PictureGroup, attributes: string, inks: Inks): string =>
  `<g transform="translate(${x},${y})"${attributes}>${shapes.map((shape) => shapeMarkup(shape, inks)).join("")}</g>`;

/** The picture as SVG: plain shapes and text, so that any drawing program can open and change it. */
export function svgFile(picture: Picture, inks: Inks): string {
  const { title, width, height, cards } = picture;
  const cardOf = new Map<PictureGroup, string>(
    cards.map((card) => [card, ` role="img" aria-label="${escaped(card.label)}"`]),
  );
  const groups = groupsOf(picture).map((group) =>
    groupMarkup(group, cardOf.get(group) ?? "", inks),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, 'Inter Variable', 'Segoe UI', Helvetica, Arial, sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${inks("paper")}"/>`,
    ...groups,
    "</svg>\n",
  ].join("\n");
}
