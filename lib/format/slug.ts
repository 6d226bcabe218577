const MARKS = /\p{M}/gu;
const NOT_PLAIN = /[^a-z0-9]+/g;

/** A name as it stands in an address: `Sørensen & Co` gives `s-rensen-co`; never empty. */
export function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replaceAll(MARKS, "")
    .toLowerCase()
    .replaceAll(NOT_PLAIN, "-");
  return (
    plain
      .replace(/^-+|-+$/g, "")
      .slice(0, 60)
      .replace(/-+$/, "") || "company"
  );
}

/** The slug, or the first of `slug-2`, `slug-3`, … that nobody has. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name);
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
