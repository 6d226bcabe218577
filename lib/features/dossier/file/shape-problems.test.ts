import { expect, test } from "vitest";
import { changed, pointers } from "@/test/sample-dossier";

test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
  ["another format", { "/format": "titleworthy.dossier/2" }, ["/format"]],
  ["no format", { "/format": undefined }, ["/format"]],
  ["no company", { "/company": undefined }, ["/company"]],
  ["a list for the company", { "/company": [] }, ["/company"]],
  ["an unknown key", { "/colour": 1 }, ["/colour"]],
  ["an unknown key of a company", { "/company/size": 1 }, ["/company/size"]],
  ["a key that needs escaping", { "/company/a": { "b/c~d": 1 } }, ["/company/a"]],
  ["no name", { "/company/name": undefined }, ["/company/name"]],
  ["a name with a NUL", { "/company/name": "Har\0bor" }, ["/company/name"]],
  ["a name of null", { "/company/name": null }, ["/company/name"]],
  ["a stage outside its list", { "/company/stage": "scale-up" }, ["/company/stage"]],
  ["a model outside its list", { "/company/ecosystemModel": "" }, ["/company/ecosystemModel"]],
  ["month 0", { "/company/fiscalYearStartMonth": 0 }, ["/company/fiscalYearStartMonth"]],
  ["month 13", { "/company/fiscalYearStartMonth": 13 }, ["/company/fiscalYearStartMonth"]],
  ["month 1.5", { "/company/fiscalYearStartMonth": 1.5 }, ["/company/fiscalYearStartMonth"]],
  ["month as text", { "/company/fiscalYearStartMonth": "1" }, ["/company/fiscalYearStartMonth"]],
  ["an unknown currency", { "/company/currency": "US$" }, ["/company/currency"]],
  ["a lower-case currency", { "/company/currency": "usd" }, ["/company/currency"]],
  ["revenue of null", { "/revenue": null }, ["/revenue"]],
  ["a chart's key past 700 characters", { "/charts/0/key": "k".repeat(701) }, ["/charts/0/key"]],
  ["reviews", { "/reviews": [{}] }, ["/reviews"]],
])("refuses %s", (_, changes, expected) => {
  expect(pointers(changed(changes))).toEqual(expected);
});
