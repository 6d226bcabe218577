import { readFileSync } from "node:fs";
import path from "node:path";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyChart } from "../../../../test/any-chart";
import { day, position } from "../../../../test/sample-record";
import { prepareOrgChart } from "../org-chart-model";
import { chartPicture, type PictureSource } from "./chart-picture";
import { pdfFile } from "./pdf-file";
import { INKS, isCardIn, type Picture } from "./picture";
import { PAPER_SIZES, sheetsOf } from "./sheets";
import { svgFile } from "./svg-file";
import { tilesOf } from "./tiles";

const SEED = { seed: 20261122, numRuns: 60 };
const INK = () => "#123456";

const pictureOf = (
  positions: Parameters<typeof prepareOrgChart>[0]["positions"],
  more: Partial<PictureSource> & { readonly hideNames?: boolean } = {},
): Picture => {
  const { hideNames = false, ...rest } = more;
  const model = prepareOrgChart({ positions }, "en-GB", { hideNames });
  return chartPicture({
    model,
    forest: model.forest,
    mode: "rows",
    collapsed: new Set(),
    colourBy: "function",
    figures: false,
    lit: new Set(),
    title: "August & after <1>",
    subtitle: "Harbor Analytics, from 2 Aug 2027",
    ...rest,
  });
};

const TEAM = [
  position("ceo", null, "c_level", { title: "Chief Executive Officer", person: "A. Osei" }),
  position("vp", "ceo", "vp", { title: "VP Partnerships & Alliances", person: "M. “Mo” <Feld>" }),
  position("open", "vp", "director", {
    title: "Director, Partner Success",
    status: "planned",
    startsOn: day("2027-08-02"),
    dotted: ["ceo"],
  }),
];

describe("chartPicture", () => {
  test("draws every position of any chart once, within the picture", () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom("tidy", "columns", "rows"), (chart, mode) => {
        const { cards, width, height } = pictureOf(chart.positions, { mode });
        expect(cards).toHaveLength(chart.positions.length);
        for (const { x, y } of cards) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + 172).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(100);
          expect(y + 56).toBeLessThanOrEqual(height);
        }
      }),
      SEED,
    );
  });

  test("leaves out what is folded away", () => {
    expect(pictureOf(TEAM, { collapsed: new Set([1]) }).cards).toHaveLength(2);
  });
});

describe("svgFile", () => {
  test("holds a labelled box for each position, and no sign that XML would stumble over", () => {
    const svg = svgFile(pictureOf(TEAM), INK);
    const parsed = svg.match(/<g [^>]*role="img"/g) ?? [];
    expect(parsed).toHaveLength(TEAM.length);
    expect(svg).toContain("<title>August &amp; after &lt;1&gt;</title>");
    expect(svg).toContain("M. “Mo” &lt;Feld&gt;");
    expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
    expect(svg).not.toMatch(/foreignObject|class=|var\(/);
  });

  test("hides every name where names are hidden", () => {
    const svg = svgFile(pictureOf(TEAM, { hideNames: true }), INK);
    for (const name of ["Osei", "Feld"]) expect(svg).not.toContain(name);
    expect(svg).toContain("VP Partnerships");
  });
});

describe("parts of a picture", () => {
  test("sheets hold every card of any chart, at a size that can be read", () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom(...PAPER_SIZES), (chart, paper) => {
        const picture = pictureOf(chart.positions);
        const sheets = sheetsOf(picture, paper);
        for (const card of picture.cards)
          expect(sheets.some(({ part }) => isCardIn(card, part))).toBe(true);
        // Nor does a line lose a piece: each end of every leg lies on a sheet.
        const isOnPaper = (x: number, y: number) =>
          sheets.some(
            ({ part }) => x >= part.left && x <= part.right && y >= part.top && y <= part.bottom,
          );
        for (const { left, top, right, bottom } of picture.inked)
          expect([isOnPaper(left, top), isOnPaper(right, bottom)]).toEqual([true, true]);
        for (const { size, part, scale, margin } of sheets) {
          expect(scale).toBeGreaterThanOrEqual(0.5);
          expect((part.right - part.left) * scale).toBeLessThanOrEqual(size[0] - 2 * margin + 0.01);
          expect((part.bottom - part.top) * scale).toBeLessThanOrEqual(size[1] - 2 * margin + 0.01);
        }
      }),
      SEED,
    );
  });

  test("tiles cover a picture without a gap, none larger than a browser draws", () => {
    const sizes = fc.record({
      width: fc.integer({ min: 1, max: 120_000 }),
      height: fc.integer({ min: 1, max: 60_000 }),
    });
    fc.assert(
      fc.property(sizes, fc.constantFrom(1, 2, 4), (size, scale) => {
        const tiles = tilesOf(size, scale);
        let area = 0;
        for (const { left, top, right, bottom } of tiles) {
          const [width, height] = [(right - left) * scale, (bottom - top) * scale];
          expect(Math.max(width, height)).toBeLessThanOrEqual(16_384);
          expect(width * height).toBeLessThanOrEqual(130_000_000);
          area += (right - left) * (bottom - top);
        }
        expect(area).toBe(size.width * size.height);
      }),
      SEED,
    );
  });
});

const font = (weight: number) =>
  new Uint8Array(
    readFileSync(path.join(import.meta.dirname, `../../../../public/fonts/inter-${weight}.otf`)),
  ).buffer;

/** What stands in the content streams of a PDF, unpacked. */
async function contentOf(file: Blob): Promise<{ readonly pages: number; readonly words: number }> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const text = bytes.toString("latin1");
  let words = 0;
  for (const { index, 0: opening } of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(index - 3, index) === "end") continue;
    const start = index + opening.length;
    try {
      const content = inflateSync(bytes.subarray(start, text.indexOf("endstream", start)));
      words += content.toString("latin1").match(/\bBT\b/g)?.length ?? 0;
    } catch {
      // Fonts and colour profiles are streams too, and not all of them are packed.
    }
  }
  return { pages: text.match(/\/Type \/Page\b/g)?.length ?? 0, words };
}

describe("pdfFile", () => {
  const work = {
    fonts: { regular: font(400), bold: font(600) },
    signal: new AbortController().signal,
    onProgress: () => undefined,
  };

  test("writes every word of the picture, as words, on one page", async () => {
    const picture = pictureOf(TEAM);
    const texts = [picture.heading, ...picture.cards]
      .flatMap(({ shapes }) => shapes)
      .filter((shape) => shape.kind === "text" && shape.text !== "");
    expect(await contentOf(await pdfFile(picture, INK, "one", work))).toEqual({
      pages: 1,
      words: texts.length,
    });
  });

  test("cuts a wide chart into as many pages as there are sheets", async () => {
    const many = Array.from({ length: 120 }, (_, i) =>
      position(`p${i}`, i === 0 ? null : "p0", "vp"),
    );
    const picture = pictureOf(many, { mode: "tidy" });
    const sheets = sheetsOf(picture, "a4");
    expect(sheets.length).toBeGreaterThan(10);
    expect((await contentOf(await pdfFile(picture, INK, "a4", work))).pages).toBe(sheets.length);
  });

  test("stops where it is told to", async () => {
    const stopped = AbortSignal.abort();
    const file = pdfFile(pictureOf(TEAM), INK, "one", { ...work, signal: stopped });
    await expect(file).rejects.toThrow("aborted");
  });
});

test("every ink is a token of the product", () => {
  const tokens = readFileSync(path.join(import.meta.dirname, "../../../../app/tokens.css"), "utf8");
  for (const ink of INKS) expect(tokens).toContain(`--color-${ink}: light-dark(`);
});
