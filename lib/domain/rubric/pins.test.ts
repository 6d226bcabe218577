import fc from "fast-check";
import { expect, test } from "vitest";
import { quarter, shift } from "../quarter.ts";
import { STANDARD } from "./cpo-fit.ts";
import { type Pin, rubricAt, rubricSpans } from "./pins.ts";

const rubric = (name: string) => ({ ...STANDARD, name });
const pin = (name: string, year: number, at: 1 | 2 | 3 | 4): Pin => ({
  from: quarter(year, at),
  rubric: rubric(name),
});

test("the standard rubric judges until a pin begins, and the pin from its quarter on", () => {
  const pins = [pin("house/1", 2026, 3)];
  expect(rubricAt(pins, quarter(2026, 2)).name).toBe(STANDARD.name);
  expect(rubricAt(pins, quarter(2026, 3)).name).toBe("house/1");
  expect(rubricAt(pins, quarter(2030, 1)).name).toBe("house/1");
});

test("of two pins the later quarter holds, and of one quarter the one set last", () => {
  const pins = [pin("a", 2026, 3), pin("b", 2026, 1), pin("c", 2026, 1)];
  expect(rubricAt(pins, quarter(2026, 2)).name).toBe("c");
  expect(rubricAt(pins, quarter(2026, 3)).name).toBe("a");
});

test("without a pin the standard rubric judges everything", () => {
  expect(rubricSpans([])).toEqual([{ from: null, rubric: STANDARD }]);
});

test("a pin to what judges already begins no span", () => {
  const pins = [pin("a", 2026, 1), pin("a", 2026, 4), pin("b", 2027, 1)];
  expect(rubricSpans(pins).map(({ rubric: { name } }) => name)).toEqual([STANDARD.name, "a", "b"]);
});

test("every quarter is judged by the rubric of the span that holds it", () => {
  const first = quarter(2026, 1);
  const anyPin = fc.record({
    from: fc.integer({ min: 0, max: 12 }).map((later) => shift(first, later)),
    rubric: fc.constantFrom(STANDARD, rubric("a"), rubric("b")),
  });
  fc.assert(
    fc.property(fc.array(anyPin, { maxLength: 8 }), fc.nat({ max: 14 }), (pins, later) => {
      const at = shift(first, later);
      const holding = rubricSpans(pins).findLast(({ from }) => from === null || from <= at);
      expect(holding?.rubric.name).toBe(rubricAt(pins, at).name);
    }),
    { seed: 20_261_122 },
  );
});
