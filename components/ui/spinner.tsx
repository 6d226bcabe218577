/** A ring in motion; the verb beside it says what is going on. */
export function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="inline-block size-3 flex-none animate-spin rounded-full border-[1.6px] border-rule-2 border-t-ink-2"
    />
  );
}
