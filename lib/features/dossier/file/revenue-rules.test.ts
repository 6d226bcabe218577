import { expect, test } from "vitest";
import { LINE, changed, pointers } from "@/test/sample-dossier";

test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
  ["a fifth quarter", { "/revenue/0/quarter": "2026Q5" }, ["/revenue/0/quarter"]],
  ["a quarter in words", { "/revenue/0/quarter": "FY26 Q4" }, ["/revenue/0/quarter"]],
  ["an unknown motion", { "/revenue/0/motion": "partner" }, ["/revenue/0/motion"]],
  ["an unknown basis", { "/revenue/0/basis": "monthly" }, ["/revenue/0/basis"]],
  ["an amount as a number", { "/revenue/0/amount": 100 }, ["/revenue/0/amount"]],
  ["an amount in words", { "/revenue/0/amount": "1,000.00" }, ["/revenue/0/amount"]],
  ["an empty amount", { "/revenue/0/amount": "" }, ["/revenue/0/amount"]],
  ["three decimals of dollars", { "/revenue/0/amount": "100.000" }, ["/revenue/0/amount"]],
  ["16 digits, zeros too", { "/revenue/0/amount": "0000000000000100" }, ["/revenue/0/amount"]],
  ["one decimal of yen", { "/company/currency": "JPY" }, ["/revenue/0/amount"]],
  [
    "influence that is no number",
    { "/revenue/0/partnerInfluenced": "x" },
    ["/revenue/0/partnerInfluenced"],
  ],
  [
    "influence below 0",
    { "/revenue/0/partnerInfluenced": "-0.01" },
    ["/revenue/0/partnerInfluenced"],
  ],
  [
    "influence above the amount",
    { "/revenue/0/partnerInfluenced": "100.01" },
    ["/revenue/0/partnerInfluenced"],
  ],
  [
    "influence above a negative amount",
    { "/revenue/0/amount": "-100.00" },
    ["/revenue/0/partnerInfluenced"],
  ],
  [
    "influence on a partner motion",
    { "/revenue/0/motion": "partner_oem" },
    ["/revenue/0/partnerInfluenced"],
  ],
  ["two lines of a quarter and motion", { "/revenue/1": LINE }, ["/revenue/1"]],
  ["an unknown key of a line", { "/revenue/0/note": null }, ["/revenue/0/note"]],
])("refuses %s", (_, changes, expected) => {
  expect(pointers(changed(changes))).toEqual(expected);
});
