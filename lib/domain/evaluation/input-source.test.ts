import fc from "fast-check";
import { expect, test } from "vitest";
import { anyRecord } from "../../../test/any-record.ts";
import { judge } from "../../../test/sample-record.ts";
import type { CompanyRecord } from "../company.ts";
import type { Test } from "./evaluation.ts";
import { INPUT_SOURCES, type InputSource, sourceOf } from "./input-source.ts";

/** One record with a part of another. */
const WITH: Readonly<
  Record<InputSource, (one: CompanyRecord, other: CompanyRecord) => CompanyRecord>
> = {
  revenue: (one, { revenue }) => ({ ...one, revenue }),
  profile: (one, { profile }) => ({ ...one, profile }),
  chart: (one, { charts }) => ({ ...one, charts }),
  facts: (one, { facts }) => ({ ...one, facts }),
};

function testsOf(record: CompanyRecord): readonly Test[] {
  const { conditions, realMotion } = judge(record);
  return [...conditions.flatMap(({ criteria }): readonly Test[] => criteria), ...realMotion.parts];
}

test.each(INPUT_SOURCES)("another %s turns only tests that read it", (source) => {
  const turned = new Set<Test["id"]>();
  const isAside = ({ id }: Test) => sourceOf(id) !== source;
  fc.assert(
    fc.property(anyRecord, anyRecord, (one, other) => {
      const before = testsOf(one);
      const after = testsOf(WITH[source](one, other));
      expect(after.filter(isAside)).toEqual(before.filter(isAside));
      for (const { id, status } of after) {
        if (before.some((was) => was.id === id && was.status !== status)) turned.add(id);
      }
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
  expect(turned.size).toBeGreaterThan(0);
});
