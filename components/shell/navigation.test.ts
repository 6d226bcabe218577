import { expect, it } from "vitest";
import { companyNavigation, currentHref, workspaceNavigation } from "./navigation.ts";

const items = [
  ...companyNavigation("northline", "harbor").items,
  ...workspaceNavigation("northline").items,
];

it.each([
  ["/w/northline/c/harbor", "/w/northline/c/harbor"],
  ["/w/northline/c/harbor/revenue", "/w/northline/c/harbor/revenue"],
  ["/w/northline/c/harbor/revenue/import", "/w/northline/c/harbor/revenue"],
  ["/w/northline/c/harbor/charts", "/w/northline/c/harbor/chart"],
  ["/w/northline/c/harbor/chart/compare", "/w/northline/c/harbor/chart"],
  ["/w/northline/c/harbor-two", "/w/northline"],
  ["/w/northline/settings", "/w/northline/settings"],
  ["/w/other", null],
])("%s belongs to %s", (pathname, href) => {
  expect(currentHref(items, pathname)).toBe(href);
});
