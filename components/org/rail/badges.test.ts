import { expect, test } from "vitest";
import type { CompanyRecord } from "@/lib/domain/company";
import {
  chart,
  fact,
  facts,
  judge,
  line,
  position,
  positions,
  Q4,
  redrawn,
  sample,
} from "@/test/sample-record";
import { badgesFor } from "./badges";

const held = fact("title.held", "cpo");

/** The badges of a record's first chart, as text by key; red ones marked. */
function badgesOf(record: CompanyRecord) {
  const [drawn] = record.charts;
  if (drawn === undefined) throw new Error("no chart");
  const now = judge(record);
  return Object.fromEntries(
    [...badgesFor(drawn, { now, inForce: now, date: { kind: "holds_from", quarter: Q4 } })].map(
      ([key, badges]) => [
        key,
        badges.map(({ text, tone }) => (tone === "red" ? `${text} (red)` : text)),
      ],
    ),
  );
}

const underRevenue = redrawn({ leader: { manager: { kind: "named", key: "cro" } } }, [
  position("cro", "ceo", "c_level", { title: "Chief Revenue Officer" }),
]);
const besideRevenue = redrawn({}, [
  position("cro", "ceo", "c_level", { title: "Chief Revenue Officer" }),
]);
const dwarfed = (direct: bigint) => [
  line("2026Q4", "direct", direct),
  line("2026Q4", "partner_resale", 100n),
];

test("the leader alone is named where nothing is amiss", () => {
  expect(badgesOf(sample())).toEqual({ leader: ["Leads partnerships"] });
});

test("the chief executive is named where the leader's line does not end there", () => {
  expect(badgesOf(underRevenue)).toEqual({
    ceo: ["Chief executive"],
    leader: ["Leads partnerships"],
  });
});

test("a pitfall stands on the leader's box, once the title is held", () => {
  expect(badgesOf({ ...underRevenue, facts: [...facts, held] })["leader"]).toEqual([
    "Leads partnerships",
    "Line too low (red)",
  ]);
});

test.each([
  [1_000n, "Far larger peer (red)"],
  [300n, "Larger peer"],
])("a revenue officer who stands beside the leader is marked at %s to 100", (direct, badge) => {
  const record = { ...besideRevenue, revenue: dwarfed(direct), facts: [...facts, held] };
  expect(badgesOf(record)["cro"]).toEqual([badge]);
});

test("a leader with too many direct managers is hands-on, one without reports has none", () => {
  const crowd = ["x1", "x2", "x3"].map((key) => position(key, "leader", "manager"));
  expect(badgesOf(redrawn({}, crowd))["leader"]).toEqual(["Leads partnerships", "Hands-on"]);
  const alone = sample({ charts: [chart(positions.slice(0, 2))] });
  expect(badgesOf(alone)["leader"]).toEqual(["Leads partnerships", "No reports"]);
});

test("a chart without a leader has no badges", () => {
  expect(badgesOf(sample({ charts: [chart(positions, { leader: { kind: "unknown" } })] }))).toEqual(
    {},
  );
});
