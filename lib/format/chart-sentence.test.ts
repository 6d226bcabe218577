import { expect, test } from "vitest";
import type { Figures } from "../domain/evaluation/evaluation.ts";
import type { ChartReason } from "../domain/evaluation/reason.ts";
import { chartSentence } from "./chart-sentence.ts";

const leader = { key: "lead", title: "VP Partnerships" };
const cro = { key: "cro", title: "Chief Revenue Officer" };
const ceo = { key: "ceo", title: "Chief Executive Officer" };
const exactly = (count: number) => ({ least: count, most: count });
const CLOSED = { unknownLevels: 0, linesNotEstablished: 0 };
/** Every code of a reason with what is said of it; the type misses none. */
type Table = {
  readonly [Code in ChartReason["code"]]: readonly (readonly [
    Extract<ChartReason, { readonly code: Code }>,
    string,
    Figures?,
  ])[];
};

const SENTENCES: Table = {
  no_chart: [[{ code: "no_chart" }, "No org chart is in force at this close."]],
  leader_not_named: [
    [{ code: "leader_not_named" }, "The chart does not say who leads partnerships."],
  ],
  no_leader: [[{ code: "no_leader" }, "There is no partnerships leader."]],
  chief_executive_not_named: [
    [
      { code: "chief_executive_not_named", leader },
      "The chart does not say who the chief executive is.",
    ],
  ],
  leader_is_chief_executive: [
    [
      { code: "leader_is_chief_executive", leader: ceo },
      "The chief executive leads partnerships in person.",
    ],
  ],
  leader_reports_to: [
    [
      { code: "leader_reports_to", leader, to: ceo, chiefExecutive: ceo },
      "VP Partnerships reports to the chief executive.",
    ],
    [
      { code: "leader_reports_to", leader, to: cro, chiefExecutive: ceo },
      "VP Partnerships reports to the Chief Revenue Officer, not to the chief executive.",
    ],
  ],
  leader_has_no_manager: [
    [
      { code: "leader_has_no_manager", leader: { key: "p7", title: " " } },
      "“p7” reports to nobody in the chart.",
    ],
    [{ code: "leader_has_no_manager", leader }, "VP Partnerships reports to nobody in the chart."],
  ],
  leader_manager_not_established: [
    [
      { code: "leader_manager_not_established", leader, raw: "J. Doe" },
      "VP Partnerships reports to “J. Doe”, who is not in the chart.",
    ],
  ],
  executive_team: [
    [
      { code: "executive_team", leader, member: true },
      "VP Partnerships sits on the executive team.",
    ],
    [
      { code: "executive_team", leader, member: false },
      "VP Partnerships does not sit on the executive team.",
    ],
    [
      { code: "executive_team", leader, member: null },
      "The chart does not say whether VP Partnerships sits on the executive team.",
    ],
  ],
  senior_leaders: [
    [
      {
        code: "senior_leaders",
        leader,
        seniors: exactly(3),
        vps: exactly(1),
        openings: { unknownLevels: 4, linesNotEstablished: 0 },
      },
      "3 senior leaders under the leader, 1 VP among them; 3 and 1 asked for.",
      { seniorLeaders: 3, vps: 1 },
    ],
    [
      {
        code: "senior_leaders",
        leader,
        seniors: { least: 2, most: 4 },
        vps: exactly(0),
        openings: { unknownLevels: 1, linesNotEstablished: 2 },
      },
      "2 to 4 senior leaders under the leader, no VPs among them; 3 and 1 asked for. Left open by 1 position of unknown level and 2 lines whose managers were not found.",
      { seniorLeaders: 3, vps: 1 },
    ],
  ],
  led_managers: [
    [
      { code: "led_managers", leader, led: exactly(0), openings: CLOSED },
      "No people work below those leaders; 6 asked for.",
      { managers: 6 },
    ],
    [
      { code: "led_managers", leader, led: exactly(1), openings: CLOSED },
      "1 person works below those leaders; 6 asked for.",
      { managers: 6 },
    ],
  ],
  direct_managers: [
    [
      { code: "direct_managers", leader, direct: exactly(3), openings: CLOSED },
      "3 managers or individuals report straight to the leader; 2 at most.",
      { managers: 2 },
    ],
  ],
  direct_reports: [
    [
      { code: "direct_reports", leader, count: 4, openings: CLOSED },
      "4 people report to VP Partnerships.",
    ],
    [
      { code: "direct_reports", leader, count: 0, openings: CLOSED },
      "Nobody reports to VP Partnerships.",
    ],
    [
      {
        code: "direct_reports",
        leader,
        count: 0,
        openings: { unknownLevels: 0, linesNotEstablished: 1 },
      },
      "Nobody reports to VP Partnerships. Left open by 1 line whose manager was not found.",
    ],
  ],
};

test.each(
  Object.values(SENTENCES)
    .flat()
    .map(([reason, sentence, threshold]) => [sentence, reason, threshold ?? null] as const),
)("%s", (sentence, reason, threshold) => {
  expect(chartSentence(reason, threshold, "en-GB")).toBe(sentence);
});
