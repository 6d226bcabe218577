import { expect, test } from "vitest";
import { quarter } from "../quarter.ts";
import { STANDARD } from "./cpo-fit.ts";
import { type Pin, rubricAt } from "./pins.ts";

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
