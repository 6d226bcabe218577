import fc from "fast-check";
import { expect, test } from "vitest";
import { COLOURS, type Look, LEVELS_SHOWN, lookIn, VIEW_MODES, withLook } from "./look";

const anyLook = fc.record(
  {
    mode: fc.constantFrom(...VIEW_MODES.map(({ value }) => value)),
    colourBy: fc.constantFrom(...COLOURS.map(({ value }) => value)),
    levels: fc.constantFrom(...LEVELS_SHOWN.flatMap(({ value }) => value ?? [])),
    root: fc.string({ minLength: 1, unit: "grapheme" }),
    badges: fc.boolean(),
    figures: fc.boolean(),
  },
  { requiredKeys: [] },
);

test("what an address was given of a look is read from it again, and the rest of it stays", () => {
  fc.assert(
    fc.property(anyLook, anyLook, (first: Partial<Look>, then: Partial<Look>) => {
      const search = withLook(withLook(new URLSearchParams("chart=autumn"), first), then);
      expect(lookIn(new URLSearchParams(search.toString()))).toEqual(then);
      expect(search.get("chart")).toBe("autumn");
    }),
    { seed: 20261122 },
  );
});

test("what nobody could choose is not taken from an address", () => {
  expect(lookIn(new URLSearchParams("view=upside-down&colour=plaid&levels=99"))).toEqual({});
});
