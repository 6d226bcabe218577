const EDGE = 8;

/** Brings in what of an open, fixed box would stand beyond the window's edge. */
export function keepInside(box: HTMLElement): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { left, top, width, height } = box.getBoundingClientRect();
  const x = Math.max(EDGE, Math.min(left, clientWidth - width - EDGE));
  const y = Math.max(EDGE, Math.min(top, clientHeight - height - EDGE));
  if (x !== left) Object.assign(box.style, { left: `${x}px`, right: "auto" });
  if (y !== top) box.style.top = `${y}px`;
}
