import type { Edit } from "./edit";

/** Of a request: edits, and positions that they change. Well below what the server takes. */
const MOST_EDITS = 100;
const MOST_CHANGES = 2_000;

/**
 * The first edits of a queue, as many as fit a request, one at least. Of `alone` only one goes at a
 * time: the server may hold it already.
 */
export function nextBatch(queue: readonly Edit[], alone: ReadonlySet<string>): readonly Edit[] {
  const batch: Edit[] = [];
  let changes = 0;
  for (const edit of queue) {
    const goesAlone = alone.has(edit.id);
    changes += edit.patch.positions.length;
    const isFull = batch.length === MOST_EDITS || changes > MOST_CHANGES;
    if (batch.length > 0 && (goesAlone || isFull)) break;
    batch.push(edit);
    if (goesAlone) break;
  }
  return batch;
}
