import "server-only";
import type { Evidence } from "@/lib/domain/evaluation/facts";

/** What a piece of evidence says, in the columns it is kept in. */
export function evidenceColumns(item: Evidence) {
  if (item.kind !== "file") return item;
  const { name, bytes, ...file } = item;
  return { ...file, fileName: name, bytes: BigInt(bytes) };
}
