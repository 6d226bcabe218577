/** What the palette's field is called, before and after its list is there. */
export const PALETTE_FIELD = "Search screens, companies and commands";

export const PALETTE_FIELD_CLASS =
  "w-full border-b border-rule bg-transparent px-4 py-3.5 text-body outline-none placeholder:text-ink-3";
