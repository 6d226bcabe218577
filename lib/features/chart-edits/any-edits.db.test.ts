import fc from "fast-check";
import { expect, test } from "vitest";
import { inverseOf } from "@/lib/domain/org/patch";
import { acted, anyWill } from "@/test/any-chart";
import { makeWorld, plain, read, save } from "@/test/edited-chart";
import { readEdits } from "./data";

test("any edits, many to a request, are stored as the domain carries them out", async () => {
  const requests = fc.array(fc.array(anyWill, { minLength: 1, maxLength: 8 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(requests, async (draws) => {
      const world = await makeWorld();
      const first = plain(await read(world));
      let chart = first;
      let version = 1;
      for (const [turn, request] of draws.entries()) {
        const { chart: after, patches } = acted(chart, request, `new ${turn} `);
        chart = after;
        if (patches.length === 0) continue;
        ({ version } = await save(world, patches, version));
        expect(plain(await read(world))).toEqual(chart);
      }
      const { others } = await readEdits(world.scope, { ...world, since: 1 });
      if (others.length > 0) await save(world, others.toReversed().map(inverseOf), version);
      expect(plain(await read(world))).toEqual(first);
    }),
    { seed: 20_261_122, numRuns: 10 },
  );
}, 120_000);
