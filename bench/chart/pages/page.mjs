// What every page of the comparison shares: its rows, and when something counts as seen.
const asked = new URLSearchParams(location.search);

export const mode = asked.get("mode") ?? "";
export const root = document.getElementById("root") ?? document.body;

export async function readRows() {
  const address = `${asked.get("data") ?? "/rows/"}${asked.get("n")}.json`;
  return (await fetch(address)).json();
}

export const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Milliseconds until what was begun at `start` is done and a frame with it has been painted. */
export async function painted(start, isDone) {
  while (!isDone()) await frame();
  await frame();
  await frame();
  return performance.now() - start;
}

export const elements = () => root.querySelectorAll("*").length;

/** The scale and shift at which a whole of some size fits the window. */
export function fit({ left, top, right, bottom }, edge = 20) {
  const [width, height] = [innerWidth, innerHeight];
  const k = Math.min(
    (width - 2 * edge) / (right - left),
    (height - 2 * edge) / (bottom - top),
    1.5,
  );
  return { k, x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * (top + bottom)) / 2 };
}

export const READING_SCALE = 0.8;

export const centred = (x, y, k = READING_SCALE) => ({
  k,
  x: innerWidth / 2 - k * x,
  y: innerHeight / 2 - k * y,
});
