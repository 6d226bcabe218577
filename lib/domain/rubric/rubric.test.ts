import { expect, test } from "vitest";
import { ORIGINS, STANDARD } from "./cpo-fit.ts";
import { PARAMETER_RANGES, replaceParameters, THRESHOLD_NAMES } from "./rubric.ts";

const replace = (replacements: Readonly<Record<string, unknown>>) =>
  replaceParameters(STANDARD.parameters, replacements);

test("the standard rubric is within its own ranges, and every parameter has an origin", () => {
  expect(replace({ ...STANDARD.parameters })).toEqual({ ok: true, value: STANDARD.parameters });
  expect(Object.keys(ORIGINS).toSorted()).toEqual(Object.keys(STANDARD.parameters).toSorted());
});

test("named parameters replace, the rest stay", () => {
  expect(replace({ minSeniorLeaders: 4, reading: "majority" })).toEqual({
    ok: true,
    value: { ...STANDARD.parameters, minSeniorLeaders: 4, reading: "majority" },
  });
});

test.each(THRESHOLD_NAMES)("%s takes the ends of its range and nothing beyond", (name) => {
  const [least, most] = PARAMETER_RANGES[name];
  expect(replace({ [name]: least }).ok).toBe(true);
  expect(replace({ [name]: most }).ok).toBe(true);
  const refusal = [{ code: "out_of_range", name, least, most }];
  expect(replace({ [name]: least - 1 })).toEqual({ ok: false, refusal });
  expect(replace({ [name]: most + 1 })).toEqual({ ok: false, refusal });
});

test.each([
  [{ minseniorleaders: 4 }, { code: "unknown_parameter", name: "minseniorleaders" }],
  [{ toString: 4 }, { code: "unknown_parameter", name: "toString" }],
  [{ minVps: 1.5 }, { code: "not_an_integer", name: "minVps" }],
  [{ minVps: "2" }, { code: "not_an_integer", name: "minVps" }],
  [{ minVps: null }, { code: "not_an_integer", name: "minVps" }],
  [{ reading: "most" }, { code: "not_a_choice", name: "reading" }],
  [{ definition: 1 }, { code: "not_a_choice", name: "definition" }],
])("%o is refused", (replacements, refusal) => {
  expect(replace(replacements)).toMatchObject({ ok: false, refusal: [refusal] });
});

test("every refusal is told at once", () => {
  const { ok, ...told } = replace({ size: 1, minVps: -1 });
  expect(ok).toBe(false);
  expect(told).toMatchObject({ refusal: [{ name: "size" }, { name: "minVps" }] });
});
