import { whole } from "./cells.ts";

/**
 * Places of a longest run of increasing numbers, in order; the numbers are all different. Patience
 * sorting, O(n log n): Fredman, "On computing the length of longest increasing subsequences", 1975.
 */
export function longestRun(numbers: Int32Array): readonly number[] {
  const count = numbers.length;
  /** At `length − 1`: the place that ends the best run of that length so far. */
  const ends = new Int32Array(count);
  const previous = new Int32Array(count);
  let longest = 0;
  for (let place = 0; place < count; place++) {
    const number = whole(numbers, place);
    let [low, high] = [0, longest];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (whole(numbers, whole(ends, middle)) < number) low = middle + 1;
      else high = middle;
    }
    previous[place] = low === 0 ? -1 : whole(ends, low - 1);
    ends[low] = place;
    if (low === longest) longest += 1;
  }
  const run: number[] = [];
  let place = longest === 0 ? -1 : whole(ends, longest - 1);
  for (; place >= 0; place = whole(previous, place)) run.push(place);
  return run.toReversed();
}
