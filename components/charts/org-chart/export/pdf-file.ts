import PDFDocument from "pdfkit";
import {
  groupsOf,
  type Inks,
  type Picture,
  type PictureGroup,
  type Shape,
  type Stroke,
} from "@/components/charts/org-chart/export/picture";
import { type Sheet, sheetsOf, type PaperSize } from "@/components/charts/org-chart/export/sheets";

/** Points to a pixel of the chart at full size. */
const POINT = 0.75;
/** The longest side that readers of PDF open, in points. */
const MOST_POINTS = 14_400;
/** Groups after which the page may breathe. */
const BREATH = 400;

type Paper = InstanceType<typeof PDFDocument>;

export interface PdfFonts {
  readonly regular: ArrayBuffer;
  readonly bold: ArrayBuffer;
}

function strokeWith(paper: Paper, stroke: Stroke, inks: Inks) {
  paper.lineWidth(stroke.width).strokeColor(inks(stroke.ink));
  if (stroke.dash === null) paper.undash();
  else paper.dash(stroke.dash[0], { space: stroke.dash[1] });
}

function drawText(paper: Paper, shape: Extract<Shape, { readonly kind: "text" }>, inks: Inks) {
  const { text, size, anchor, isStruck } = shape;
  paper
    .font(shape.isBold ? "bold" : "regular")
    .fontSize(size)
    .fillColor(inks(shape.ink));
  const width = anchor === "start" && !isStruck ? 0 : paper.widthOfString(text);
  const x = shape.x - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
  paper.text(text, x, shape.y, { lineBreak: false, baseline: "alphabetic" });
  if (isStruck) paper.rect(x, shape.y - size * 0.32, width, 1).fill(inks(shape.ink));
}

function drawShape(paper: Paper, shape: Shape, inks: Inks) {
  switch (shape.kind) {
    case "box": {
      const { left, top, right, bottom } = shape.box;
      paper.roundedRect(left, top, right - left, bottom - top, shape.radius);
      if (shape.stroke === null) {
        paper.fill(inks(shape.fill));
        return;
      }
      strokeWith(paper, shape.stroke, inks);
      paper.fillAndStroke(inks(shape.fill), inks(shape.stroke.ink));
      return;
    }
    case "line":
      if (shape.path === "") return;
      strokeWith(paper, shape.stroke, inks);
      paper.path(shape.path).stroke();
      return;
    case "text":
      drawText(paper, shape, inks);
  }
}

function drawGroup(paper: Paper, { x, y, shapes }: PictureGroup, inks: Inks) {
  paper.save().translate(x, y);
  for (const shape of shapes) drawShape(paper, shape, inks);
  paper.restore();
}

interface PdfWork {
  readonly fonts: PdfFonts;
  readonly signal: AbortSignal;
  readonly onProgress: (part: number) => void;
}

const breathe = () => new Promise((resume) => setTimeout(resume));

async function drawSheet(paper: Paper, picture: Picture, sheet: Sheet, inks: Inks, work: PdfWork) {
  const { part, scale, margin } = sheet;
  paper.save();
  const [width, height] = [part.right - part.left, part.bottom - part.top];
  paper.rect(margin, margin, width * scale, height * scale).clip();
  paper.translate(margin, margin).scale(scale).translate(-part.left, -part.top);
  for (const [i, group] of groupsOf(picture, part).entries()) {
    drawGroup(paper, group, inks);
    if ((i + 1) % BREATH === 0) {
      await breathe();
      work.signal.throwIfAborted();
    }
  }
  paper.restore();
}

/** One sheet that holds all, as large as it must be. */
function singleSheet({ width, height }: Picture): Sheet {
  const scale = Math.min(POINT, MOST_POINTS / Math.max(width, height));
  return {
    size: [width * scale, height * scale],
    part: { left: 0, top: 0, right: width, bottom: height },
    scale,
    margin: 0,
    name: null,
  };
}

/** The picture as PDF: shapes and words that can be searched, on one page or on sheets to be put side by side. */
export async function pdfFile(
  picture: Picture,
  inks: Inks,
  paperSize: PaperSize | "one",
  work: PdfWork,
): Promise<Blob> {
  const sheets = paperSize === "one" ? [singleSheet(picture)] : sheetsOf(picture, paperSize);
  // In a browser it has no letters of its own to begin with.
  const paper = new PDFDocument({ autoFirstPage: false, font: "", info: { Title: picture.title } });
  const chunks: BlobPart[] = [];
  const ended = new Promise((resolve, reject) => {
    paper.on("data", (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk));
    paper.on("end", resolve);
    paper.on("error", reject);
  });
  paper.registerFont("regular", work.fonts.regular);
  paper.registerFont("bold", work.fonts.bold);
  for (const [i, sheet] of sheets.entries()) {
    work.signal.throwIfAborted();
    const [width, height] = sheet.size;
    paper.addPage({ size: [width, height], margin: 0 });
    await drawSheet(paper, picture, sheet, inks, work);
    if (sheet.name !== null)
      paper
        .font("regular")
        .fontSize(8)
        .fillColor(inks("ink-3"))
        .text(sheet.name, sheet.margin, height - sheet.margin + 6, { lineBreak: false });
    work.onProgress((i + 1) / sheets.length);
  }
  paper.end();
  await ended;
  return new Blob(chunks, { type: "application/pdf" });
}
