import { FACT_VALUES, type FactId, isFact, isValueOf } from "@/lib/domain/evaluation/facts";
import { type Decision, DECISION_STATES } from "@/lib/domain/scenario/decision";
import { factAnswer, factName } from "@/lib/format/fact";

/** A decision while it is written: texts as the fields hold them. */
export interface DecisionDraft {
  /** A fact, or `chart`. */
  readonly subject: string;
  readonly value: string;
  readonly on: string;
  readonly state: Decision["state"];
  readonly owner: string;
}

/** A proposed chart that can be adopted. */
export interface Proposal {
  readonly key: string;
  readonly name: string;
}

export const draftOf = (decision: Decision): DecisionDraft => {
  const { on, state, owner } = decision;
  return decision.kind === "chart"
    ? { subject: "chart", value: decision.chart, on, state, owner }
    : { subject: decision.fact, value: decision.value, on, state, owner };
};

export const EMPTY_DRAFT: DecisionDraft = {
  subject: "",
  value: "",
  on: "",
  state: "proposed",
  owner: "",
};

export const isState = (text: string): text is Decision["state"] =>
  DECISION_STATES.some((state) => state === text);

const SUBJECTS: readonly FactId[] = [
  "board.presenter",
  "board.tracksPartnerRevenue",
  "seat.kind",
  "authority.product",
  "authority.pricing",
  "authority.salesStructure",
  "title.held",
  "title.proposed",
];

/** What can be decided; the line, the seat on the team and the hires are read from a chart. */
export const subjectOptions = [
  { value: "chart", label: "Org chart to adopt: reporting line, seat, hires" },
  ...SUBJECTS.map((fact) => ({ value: fact, label: factName(fact) })),
];

/** The answers to choose from; a chart that is not in use any more stays in the list of its decision. */
export function valueOptions({ subject, value }: DecisionDraft, proposals: readonly Proposal[]) {
  if (subject === "chart") {
    const known = proposals.some(({ key }) => key === value) || value === "";
    return [
      ...proposals.map(({ key, name }) => ({ value: key, label: name })),
      ...(known ? [] : [{ value, label: `${value}, not in use` }]),
    ];
  }
  if (!isFact(subject)) return [];
  return FACT_VALUES[subject].map((one) => ({ value: one, label: factAnswer(subject, one) }));
}

/** What is sent; the server reads it by its schema and says what is wrong with which field. */
export function sentDecision({ subject, value, on, state, owner }: DecisionDraft) {
  const dated = { on, state, owner };
  return isFact(subject)
    ? ({ kind: "fact", fact: subject, value, ...dated } as const)
    : ({ kind: "chart", chart: value, ...dated } as const);
}

/** Problems that the server would name by a field the form does not have. */
export function missingIn({ subject, value, on }: DecisionDraft): Readonly<Record<string, string>> {
  const isOpen = isFact(subject) ? !isValueOf(subject, value) : value === "";
  return {
    ...(subject === "" && { subject: "Choose what is to be decided." }),
    ...(subject !== "" && isOpen && { value: "Choose one of these." }),
    ...(on === "" && { on: "Give it a day." }),
  };
}
