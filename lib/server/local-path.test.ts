import fc from "fast-check";
import { expect, test } from "vitest";
import { localPath } from "./local-path";

test.each([
  "/",
  "/w/harbor",
  "/w/harbor/c/acme/timeline?reading=majority#q4",
  "/%2f%2fevil.example",
])("%j is one of our pages", (path) => {
  expect(localPath(path)).toBe(path);
});

test.each([
  "",
  "w/harbor",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "https://evil.example/w/harbor",
  "javascript:alert(1)",
  " /w/harbor",
  "/w/harbor\u0000",
])("%j leads to the start", (path) => {
  expect(localPath(path)).toBe("/");
});

test("no text leads a browser to another host", () => {
  const pieces = fc.constantFrom(
    "/",
    "\\",
    "\t",
    "\n",
    "\r",
    ".",
    "@",
    ":",
    "evil.example",
    "%09",
    " ",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      const url = new URL(localPath(parts.join("")), "https://ours.example");
      expect(url.origin).toBe("https://ours.example");
    }),
    { seed: 20_261_122, numRuns: 1_000 },
  );
});
