import { counterfactuals } from "../domain/evaluation/counterfactuals.ts";
import { criteriaOf } from "../domain/evaluation/evaluation.ts";
import { questionOf, recordOf } from "../domain/close/snapshot.ts";
import { type Milestone, milestonesOf } from "../domain/forecast/milestones.ts";
import { plannedCloses } from "../domain/forecast/planned-closes.ts";
import { changeSentence, lossSentence } from "./change.ts";
import { decisionSentence } from "./decision.ts";
import { decisionStand } from "./holder.ts";
import { list, type LetterBlock, paragraph } from "./letter-page.ts";
import { isHeld, type LetterSource, settingOf } from "./letter-source.ts";
import { listed } from "./list.ts";
import { milestoneMove, milestoneOnce } from "./milestone.ts";

const lossOf = ({ snapshot }: LetterSource) =>
  counterfactuals(recordOf(snapshot), snapshot.quarter, snapshot.rubric);

/** What would have to come through partners; empty where revenue is not what is missing. */
function revenueItems(source: LetterSource): readonly string[] {
  const [smallest] = lossOf(source).smallest;
  const change = smallest?.changes.find(({ kind }) => kind === "revenue");
  return change === undefined ? [] : [`${changeSentence(change, settingOf(source))}.`];
}

/** The criteria still to be met, with the decisions that turn them, proposed ones too. */
function openMilestones({ snapshot, answer }: LetterSource): readonly Milestone[] {
  const question = { ...questionOf(snapshot), counted: "proposed" } as const;
  const closes = plannedCloses(question, snapshot.rubric.parameters);
  return milestonesOf(criteriaOf(answer.evaluation), closes, question).filter(
    ({ criterion }) => criterion.status === "not_met",
  );
}

function decisionItems(source: LetterSource): readonly string[] {
  const { snapshot, closedOn, locale } = source;
  const open = openMilestones(source);
  const nameOf = (key: string) => snapshot.charts.find((chart) => chart.key === key)?.name ?? null;
  const decisions = [...new Set(open.map(({ by }) => by))]
    .filter((by) => by !== null)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const planned = decisions.map((decision) => {
    const turned = open.filter(({ by }) => by === decision);
    const once = listed(
      turned.map(({ criterion }) => milestoneOnce(criterion.id)),
      locale,
    );
    // What a fact turns it says itself; of a chart only its name is known to who has not seen it.
    const what = decisionSentence(decision, nameOf);
    const said = decision.kind === "chart" ? `${what}, and with it ${once}` : what;
    return `${said}: ${decision.owner}, ${decisionStand(decision, closedOn, locale)}.`;
  });
  const nobodys = open.filter(({ by, from }) => by === null && from === null);
  if (nobodys.length === 0) return planned;
  const moves = nobodys.map(({ criterion }) => milestoneMove(criterion.id));
  return [...planned, `Nobody has scheduled ${listed(moves, locale)}.`];
}

/** What would change the answer: revenue, the plan with its dates and owners, and what nobody has planned. */
export function changeBlocks(source: LetterSource): readonly LetterBlock[] {
  const items = [...revenueItems(source), ...decisionItems(source)];
  return items.length === 0 ? [] : [paragraph("What would change it:"), list(items)];
}

/** What the title needs from the day on which it is given, and what would lose it soonest. */
export function keepingBlocks(source: LetterSource): readonly LetterBlock[] {
  const { nearestLoss } = lossOf(source);
  const begin = isHeld(source)
    ? "Keep giving the title what it names:"
    : "Give the title what it names. On the day it is given, write down";
  const mandate = paragraph(
    `${begin} the line to the chief executive, the leader’s own place before the board, the vote in the executive team, and the say in product, pricing and how sales is organised. Without them the title would undo what earned it.`,
  );
  return nearestLoss === null
    ? [mandate]
    : [
        mandate,
        paragraph(`What would lose it soonest: ${lossSentence(nearestLoss, settingOf(source))}.`),
      ];
}
