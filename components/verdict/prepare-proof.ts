import type { CompanyRecord } from "@/lib/domain/company";
import type { Evaluation, Proof } from "@/lib/domain/evaluation/evaluation";
import { dateLabel } from "@/lib/format/date";
import { factAnswer, factName } from "@/lib/format/fact";
import { moneyFull } from "@/lib/format/money";
import { motionLabel } from "@/lib/format/motion";
import { quarterLabel } from "@/lib/format/quarter";
import type { Setting } from "@/lib/format/setting";

/** What proves a status: boxes, lines and answers, each named and linked to where it stands. */
export interface ProofView {
  readonly positions: readonly string[];
  readonly lines: readonly {
    readonly key: string;
    readonly label: string;
    readonly amount: string;
  }[];
  readonly answers: readonly {
    readonly key: string;
    readonly label: string;
    readonly note: string;
  }[];
  readonly more: number;
}

const MOST_SHOWN = 12;

export const hasProof = ({ positions, lines, facts }: Proof): boolean =>
  positions.length + lines.length + facts.length > 0;

/** Names the inputs of a proof; the first of them where there are many. */
export function prepareProof(
  proof: Proof,
  record: CompanyRecord,
  { chart: chartKey }: Evaluation,
  { locale, currency }: Setting,
): ProofView {
  const chart = record.charts.find(({ key }) => key === chartKey);
  const seats = new Map(chart?.positions.map((position) => [position.key, position]));
  const positions = proof.positions.slice(0, MOST_SHOWN).map((key) => {
    const seat = seats.get(key);
    if (seat === undefined) return key;
    return [seat.title, seat.person].filter((part) => part !== null && part !== "").join(", ");
  });
  const lines = proof.lines.slice(0, MOST_SHOWN).map(({ quarter, motion }) => {
    const line = record.revenue.find((one) => one.quarter === quarter && one.motion === motion);
    return {
      key: `${quarter} ${motion}`,
      label: `${quarterLabel(quarter)}, ${motionLabel(motion).toLowerCase()}`,
      amount: line === undefined ? "" : moneyFull(line.amount, currency, locale),
    };
  });
  const answers = proof.facts.flatMap((place) => {
    const entry = record.facts[place];
    if (entry === undefined) return [];
    const { fact, value, rater, from, confirmed } = entry;
    return [
      {
        key: String(place),
        label: `${factName(fact)}: ${value === null ? "not known any more" : factAnswer(fact, value).toLowerCase()}`,
        note: `${rater ?? "Unnamed"}, confirmed ${dateLabel(confirmed ?? from, locale)}`,
      },
    ];
  });
  const more = proof.positions.length + proof.lines.length - positions.length - lines.length;
  return { positions, lines, answers, more };
}
