import { expect, test } from "vitest";
import { fileName } from "./file-name.ts";

test("a file is called as a person named it, but for what no system takes", () => {
  expect(fileName("Under the CRO: 2027/28?", "Org chart", "pdf")).toBe("Under the CRO 2027 28.pdf");
  expect(fileName("Zürich, Mai", "Org chart", "svg")).toBe("Zürich, Mai.svg");
  expect(fileName("///", "Org chart", "png")).toBe("Org chart.png");
});
