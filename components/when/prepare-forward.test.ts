import { expect, test } from "vitest";
import { type ForecastQuestion, simulationFor } from "@/lib/domain/forecast/forecast";
import { asked, made, overtaking, presentsFrom } from "@/test/forecast-question";
import { fact, factsWith } from "@/test/sample-record";
import { prepareForward } from "./prepare-forward";

const unpresented = {
  ...overtaking(),
  facts: factsWith("board.presenter", fact("board.presenter", "not_presented")),
};

function forward(question: ForecastQuestion) {
  const simulated = simulationFor(question);
  if (!simulated.ok) throw new Error(simulated.refusal);
  const simulation = simulated.value;
  const at = { root: "/c", locale: "en-GB", chartName: () => null };
  return prepareForward({ made: made(question), question, simulation, ...at }).map(
    ({ name, effect, note, href }) =>
      [name, effect, note ?? "", href ?? ""].join(" | ").replaceAll("\u00a0", " "),
  );
}

test("a decision that holds the date is told a quarter sooner and a quarter later", () => {
  expect(forward(asked(unpresented, { decisions: [presentsFrom("2028-02-15")] }))).toEqual([
    "Presents to the board by 31 Dec 2027 | 1 quarter sooner | Then FY27 Q4 is likely. | /c/plan",
    "Presents to the board only after 31 Mar 2028 | 1 quarter later | Then FY28 Q2 is likely. | /c/plan",
  ]);
});

test("without a date it is what has to be scheduled, and the date it would bring", () => {
  expect(forward(asked(unpresented))).toEqual([
    "Schedule the leader’s own slot before the board | FY27 Q3 likely |  | /c/plan?plan=board.presents",
  ]);
});

test("where nothing moves the date nothing is listed", () => {
  expect(forward(asked(overtaking()))).toEqual([]);
});
