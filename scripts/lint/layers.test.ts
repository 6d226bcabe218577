import { expect, test } from "vitest";
import { lintPlanted } from "./planted.ts";

const FINE = {
  "lib/domain/verdict.ts": 'import "./quarter.ts";',
  "lib/format/money.ts": 'import "../domain/quarter.ts";',
  "lib/server/scope.ts": 'import pg from "pg"; import "@/lib/domain/quarter"; pg;',
  "lib/features/facts/data.ts": 'import "@/lib/server/scope"; import "./schema";',
  "lib/features/dossier/file/read.ts": 'import "@/lib/domain/quarter"; import "zod";',
  "lib/features/dossier/mutations.ts": 'import "./file/read"; import "../facts/data";',
  "components/facts/prepare-facts.ts": 'import "@/lib/features/facts/policy";',
  "app/w/page.tsx": 'import "@/lib/features/facts/loaders";',
  "lib/domain/verdict.test.ts": 'import "fast-check";',
  "proxy.ts": 'import "@/lib/server/scope";',
};

const NO = (from: string, to: string) => [
  `${from} may not import ${to}; see scripts/lint/layers.mjs`,
];

const FAULTS = {
  "lib/domain/a.ts": { text: 'import "../server/db.ts";', said: NO("domain", "server") },
  "lib/domain/b.ts": { text: 'import "d3-array";', said: NO("domain", "d3-array") },
  "lib/domain/c.ts": { text: 'import "node:fs";', said: NO("domain", "node:fs") },
  "lib/format/a.ts": {
    text: 'export * from "@/lib/features/facts/schema";',
    said: NO("format", "shape"),
  },
  "lib/server/a.ts": { text: 'import "@/lib/features/facts/data";', said: NO("server", "core") },
  "lib/features/a/schema.ts": { text: 'import "@/lib/server/db";', said: NO("shape", "server") },
  "lib/features/a/data.ts": { text: 'import "./loaders";', said: NO("core", "loaders") },
  "lib/features/a/actions.ts": { text: 'import "./loaders";', said: NO("actions", "loaders") },
  "lib/features/dossier/file/a.ts": {
    text: 'import "@/lib/server/db";',
    said: NO("shape", "server"),
  },
  "components/ui/a.tsx": { text: 'import "@/lib/domain/quarter";', said: NO("ui", "domain") },
  "components/charts/a.tsx": {
    text: 'import "@/lib/features/facts/schema";',
    said: NO("charts", "shape"),
  },
  "components/facts/a.tsx": {
    text: 'export const load = () => import("@/lib/server/db");',
    said: NO("feature-ui", "server"),
  },
  "app/w/page.tsx": { text: 'import "@/lib/server/db";', said: NO("page", "server") },
  "app/api/x/route.ts": {
    text: 'import "@/components/ui/button";',
    said: NO("route", "ui"),
  },
  "lib/features/a/helpers.ts": {
    text: "export const a = 1;",
    said: [
      "lib/features/a/helpers.ts belongs to no layer; the names a feature's files may have are in scripts/lint/layers.mjs",
    ],
  },
};

test("a tree that keeps to the table passes", () => {
  expect(Object.values(lintPlanted(FINE)).flat()).toEqual([]);
});

const said = lintPlanted(
  Object.fromEntries(Object.entries(FAULTS).map(([name, { text }]) => [name, text])),
);

test.each(Object.entries(FAULTS))("the fault planted in %s is found", (name, fault) => {
  expect(said[name]).toEqual(fault.said);
});
