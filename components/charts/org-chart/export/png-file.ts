import { zipSync } from "fflate";
import {
  groupsOf,
  type Inks,
  type Picture,
  type PictureGroup,
  type Shape,
  type Stroke,
} from "@/components/charts/org-chart/export/picture";
import { tilesOf } from "@/components/charts/org-chart/export/tiles";
import type { Box } from "@/lib/domain/org/scene";

function applyStroke(pen: CanvasRenderingContext2D, stroke: Stroke, inks: Inks) {
  pen.strokeStyle = inks(stroke.ink);
  pen.lineWidth = stroke.width;
  pen.setLineDash(stroke.dash === null ? [] : [...stroke.dash]);
}

function drawShape(pen: CanvasRenderingContext2D, shape: Shape, inks: Inks, font: string) {
  switch (shape.kind) {
    case "box": {
      const { left, top, right, bottom } = shape.box;
      pen.beginPath();
      pen.roundRect(left, top, right - left, bottom - top, shape.radius);
      pen.fillStyle = inks(shape.fill);
      pen.fill();
      if (shape.stroke === null) return;
      applyStroke(pen, shape.stroke, inks);
      return pen.stroke();
    }
    case "line":
      applyStroke(pen, shape.stroke, inks);
      return pen.stroke(new Path2D(shape.path));
    case "text": {
      pen.font = `${shape.isBold ? 600 : 400} ${shape.size}px ${font}`;
      pen.fillStyle = inks(shape.ink);
      pen.textAlign = shape.anchor === "middle" ? "center" : shape.anchor;
      pen.fillText(shape.text, shape.x, shape.y);
      if (!shape.isStruck) return;
      const { width } = pen.measureText(shape.text);
      return pen.fillRect(shape.x, shape.y - shape.size * 0.32, width, 1);
    }
  }
}

function drawGroup(
  pen: CanvasRenderingContext2D,
  { x, y, shapes }: PictureGroup,
  inks: Inks,
  font: string,
) {
  pen.save();
  pen.translate(x, y);
  for (const shape of shapes) drawShape(pen, shape, inks, font);
  pen.restore();
}

async function drawnTile(picture: Picture, tile: Box, scale: number, inks: Inks): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round((tile.right - tile.left) * scale);
  canvas.height = Math.round((tile.bottom - tile.top) * scale);
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("this browser draws no pictures");
  pen.fillStyle = inks("paper");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(scale, 0, 0, scale, -tile.left * scale, -tile.top * scale);
  const font = getComputedStyle(document.body).fontFamily;
  for (const group of groupsOf(picture, tile)) drawGroup(pen, group, inks, font);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  // Its memory is given back at once, not when the page is tidied up.
  canvas.width = 0;
  if (blob === null) throw new Error("the picture is too large for this browser");
  return blob;
}

/**
 * The picture as PNG, `scale` dots to a pixel of the chart; several in a ZIP, by row and column,
 * where one would be larger than browsers draw.
 */
export async function pngFile(
  picture: Picture,
  inks: Inks,
  scale: number,
  work: { readonly signal: AbortSignal; readonly onProgress: (part: number) => void },
): Promise<Blob> {
  await Promise.all(
    ["400", "600"].map((weight) => document.fonts.load(`${weight} 12px "Inter Variable"`)),
  );
  const tiles = tilesOf(picture, scale);
  const blobs: Blob[] = [];
  for (const tile of tiles) {
    work.signal.throwIfAborted();
    blobs.push(await drawnTile(picture, tile, scale, inks));
    work.onProgress(blobs.length / tiles.length);
  }
  const [only] = blobs;
  if (blobs.length === 1 && only !== undefined) return only;
  const files: Record<string, Uint8Array> = {};
  for (const [i, blob] of blobs.entries())
    files[`part-${String(i + 1).padStart(2, "0")}.png`] = new Uint8Array(await blob.arrayBuffer());
  return new Blob([new Uint8Array(zipSync(files, { level: 0 }))], { type: "application/zip" });
}
