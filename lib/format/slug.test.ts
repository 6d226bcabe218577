import { expect, test } from "vitest";
import { freeSlug, isSlug, slugOf } from "./slug.ts";

test.each([
  ["Harbor Analytics", "harbor-analytics"],
  ["  Łódź & Söhne, GmbH ", "odz-sohne-gmbh"],
  ["São Paulo", "sao-paulo"],
  ["ﬁnance", "finance"],
  ["--", "workspace"],
  ["株式会社", "workspace"],
  ["a".repeat(80), "a".repeat(40)],
  [`${"a".repeat(39)} b`, "a".repeat(39)],
])("%j stands in an address as %j", (name, slug) => {
  expect(slugOf(name, "workspace")).toBe(slug);
});

test.each([
  ["harbor-analytics-2", true],
  ["", false],
  ["Harbor", false],
  ["harbor\0", false],
  ["harbor\n", false],
  ["../harbor", false],
])("%j can be a slug: %s", (text, can) => {
  expect(isSlug(text)).toBe(can);
});

test("a taken slug gets the first free number", () => {
  expect(freeSlug("acme", [])).toBe("acme");
  expect(freeSlug("acme", ["acme"])).toBe("acme-2");
  expect(freeSlug("acme", ["acme", "acme-2", "acme-4"])).toBe("acme-3");
  expect(freeSlug("acme", ["acme-2"])).toBe("acme");
});
