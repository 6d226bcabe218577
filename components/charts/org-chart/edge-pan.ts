/** Screen pixels from an edge within which a dragged card moves the view, and the most it moves a frame. */
const EDGE = 48;
const FASTEST = 18;

/** How far one side moves the view: the nearer to the edge the faster, beyond it no faster still. */
function along(place: number, length: number): number {
  const before = EDGE - place;
  const behind = place - (length - EDGE);
  const depth = Math.min(1, Math.max(0, before, behind) / EDGE);
  const speed = Math.round(depth ** 2 * FASTEST);
  return before > behind ? 0 - speed : speed;
}

/** Screen pixels by which the view moves in one frame while a card is held at a place of it. */
export const edgePan = (
  at: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number } => ({
  x: along(at.x, size.width),
  y: along(at.y, size.height),
});
