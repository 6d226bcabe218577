import { expect, test } from "vitest";
import { overtaking, presentsFrom } from "../../test/forecast-question.ts";
import { letter } from "../../test/sample-letters.ts";
import { chart, position, positions } from "../../test/sample-record.ts";

test("a chart to adopt says what comes with it", () => {
  const low = positions.map((seat) =>
    seat.key === "leader" ? position("leader", "vp-sales", "vp", { executiveTeam: true }) : seat,
  );
  const record = {
    ...overtaking(),
    charts: [
      chart([...low, position("vp-sales", "ceo", "vp", { title: "VP Sales" })]),
      chart(positions, { key: "next", name: "Next year", kind: "proposed" }),
    ],
  };
  const { on, state, owner } = presentsFrom("2027-05-01");
  expect(letter(record, [{ kind: "chart", chart: "next", on, state, owner }]).body).toContain(
    "“Next year” becomes the org chart, and with it the partner leader reports to the chief executive: A. Osei, committed for 1 May 2027.",
  );
});
