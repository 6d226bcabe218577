import { expect, test } from "vitest";
import { fileSize } from "./file-size.ts";

test.each([
  [1, "1 kB"],
  [1025, "2 kB"],
  [2 ** 20, "1 MB"],
  [9.4 * 2 ** 20, "9.4 MB"],
])("%d bytes", (bytes, words) => {
  expect(fileSize(bytes, "en-GB")).toBe(words.replace(" ", "\u00a0"));
});
