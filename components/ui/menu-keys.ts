/** The item a key moves focus to: arrows go round, a letter finds the next that begins with it; null for other keys. */
export function nextItem(key: string, focused: number, labels: readonly string[]): number | null {
  const count = labels.length;
  if (count === 0) return null;
  if (key === "ArrowDown") return (focused + 1) % count;
  if (key === "ArrowUp") return (Math.max(focused, 0) - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key.length !== 1) return null;
  const turn = labels.map((_, offset) => (focused + 1 + offset) % count);
  const begins = (index: number) => labels[index]?.toLowerCase().startsWith(key.toLowerCase());
  return turn.find(begins) ?? null;
}
