import fc from "fast-check";
import { expect, test } from "vitest";
import { type SortPlace, sortsFor } from "./sort-places.ts";

const order = (...sorts: readonly (number | null)[]): SortPlace[] =>
  sorts.map((sort, i) => ({ key: String(i), sort }));

const numbers = (...sorts: readonly (number | null)[]) => {
  const found = sortsFor(order(...sorts));
  return found === null ? null : sorts.map((sort, i) => sort ?? found.get(String(i)));
};

test.each([
  { name: "nobody waits", given: [0, 1], wanted: [0, 1] },
  { name: "between two", given: [0, null, 1], wanted: [0, 0.5, 1] },
  { name: "three between two", given: [0, null, null, null, 1], wanted: [0, 0.25, 0.5, 0.75, 1] },
  { name: "before the first", given: [null, null, 0], wanted: [-2, -1, 0] },
  { name: "after the last", given: [4, null, null], wanted: [4, 5, 6] },
  { name: "alone", given: [null, null], wanted: [1, 2] },
])("$name", ({ given, wanted }) => {
  expect(numbers(...given)).toEqual(wanted);
});

test("says so where no number lies between two", () => {
  expect(numbers(1, null, 1 + Number.EPSILON)).toBeNull();
  expect(numbers(3, null, 3)).toBeNull();
});

test("numbers rise along the list, or there is no room", () => {
  const anyOrder = fc
    .array(fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 })), { maxLength: 30 })
    .map((drawn) => {
      const known = drawn.filter((sort) => sort !== null).toSorted((a, b) => a - b);
      return drawn.map((sort) => (sort === null ? null : (known.shift() ?? null)));
    });
  fc.assert(
    fc.property(anyOrder, (sorts) => {
      const found = sortsFor(order(...sorts));
      if (found === null) return;
      const all = sorts.map((sort, i) => sort ?? found.get(String(i)) ?? Number.NaN);
      for (const [i, number] of all.entries()) {
        const before = all[i - 1] ?? -Infinity;
        // Two that were given alike stay alike; a new one lies strictly between.
        const isNew = sorts[i] === null || sorts[i - 1] === null;
        expect(isNew ? number > before : number >= before).toBe(true);
      }
    }),
    { seed: 20_261_122, numRuns: 500 },
  );
});
