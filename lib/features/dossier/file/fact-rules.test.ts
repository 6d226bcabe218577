import { expect, test } from "vitest";
import { changed, pointers } from "@/test/sample-dossier";

test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
  ["an unknown fact", { "/facts/0/fact": "board.size" }, ["/facts/0/fact"]],
  ["another fact's value", { "/facts/0/value": "decides" }, ["/facts/0/value"]],
  ["no value key", { "/facts/0/value": undefined }, ["/facts/0/value"]],
  ["no from", { "/facts/0/from": undefined }, ["/facts/0/from"]],
  ["a struck that is no mark", { "/facts/0/struck": 1 }, ["/facts/0/struck"]],
  [
    "an unknown kind of evidence",
    { "/facts/0/evidence/0/kind": "mail" },
    ["/facts/0/evidence/0/kind"],
  ],
  ["a link with a text", { "/facts/0/evidence/0/text": "x" }, ["/facts/0/evidence/0/text"]],
  [
    "a link without its address",
    { "/facts/0/evidence/0/url": undefined },
    ["/facts/0/evidence/0/url"],
  ],
  [
    "a hash in capitals",
    { "/facts/0/evidence/2/sha256": "0F".repeat(32) },
    ["/facts/0/evidence/2/sha256"],
  ],
  ["half a byte", { "/facts/0/evidence/2/bytes": 0.5 }, ["/facts/0/evidence/2/bytes"]],
  ["fewer than no bytes", { "/facts/0/evidence/2/bytes": -1 }, ["/facts/0/evidence/2/bytes"]],
  ["a decision for nothing", { "/decisions/0/value": null }, ["/decisions/0/value"]],
  ["a decision for another fact's value", { "/decisions/0/value": "yes" }, ["/decisions/0/value"]],
  ["a decision in no state", { "/decisions/1/state": "maybe" }, ["/decisions/1/state"]],
  ["a decision of nobody", { "/decisions/1/owner": undefined }, ["/decisions/1/owner"]],
  ["a decision on both", { "/decisions/0/chart": "next" }, ["/decisions/0/chart"]],
  ["a decision on a day that is none", { "/decisions/1/on": "2027-13-01" }, ["/decisions/1/on"]],
])("refuses %s", (_, changes, expected) => {
  expect(pointers(changed(changes))).toEqual(expected);
});
