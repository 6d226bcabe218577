import type { Pitfall, PitfallId, PitfallPartId } from "../domain/evaluation/evaluation.ts";
import { listed } from "./list.ts";

interface Wording {
  readonly name: string;
  /** What is seen where the pitfall is present. */
  readonly present: string;
  /** Always the reality first, then the title. */
  readonly remedy: string;
}

const WORDINGS: Readonly<Record<PitfallId, Wording>> = {
  "recruiting-tool-title": {
    name: "Title used to win or keep somebody",
    present: "The title answers a wish to hire, keep or impress, and the job behind it is smaller.",
    remedy:
      "Build the job the title describes, or offer something else; the title follows the job.",
  },
  "wrong-reporting-line": {
    name: "Reporting line too low",
    present: "A Chief Partner Officer who does not report to the chief executive.",
    remedy: "Move the reporting line to the chief executive first; then the title.",
  },
  "no-executive-mandate": {
    name: "Seat without a mandate",
    present:
      "A seat on the executive team, with no say in product, pricing or the sales structure.",
    remedy: "Agree what the seat decides and write it down; only then let the title say so.",
  },
  "mismatched-peer": {
    name: "Peer of a far larger motion",
    present:
      "The partnerships leader stands beside a chief revenue officer whose motion is many times as large.",
    remedy:
      "Grow the partner motion until the two are peers in fact; then make them peers in title.",
  },
  "aspirational-title": {
    name: "Title as a hope",
    present: "The board does not track partner revenue, and partners are not a primary motion.",
    remedy: "Put partner revenue before the board and grow it; the title comes after.",
  },
  "under-mandated": {
    name: "Title without the say",
    present: "Everything a Chief Partner Officer needs is there but a say in strategy.",
    remedy: "Give the leader that say; the title stands as it is.",
  },
  "title-before-scope": {
    name: "Title before the scope",
    present: "When the Chief Partner Officer title began, the job had not yet earned it.",
    remedy:
      "Bring the job up to the title now, condition by condition, and review the title after.",
  },
};

const PARTS: Readonly<Record<PitfallPartId, string>> = {
  "motive-is-not-scope": "why the title is offered",
  "title-outruns-verdict": "whether the title is ahead of the verdict",
  "title-is-cpo": "which title is held or proposed",
  "not-under-chief-executive": "who the leader reports to",
  "seat-held": "whether the leader sits on the executive team",
  "no-authority": "what the leader has a say in",
  "peer-of-revenue-officer": "whether the chief revenue officer is a peer",
  "direct-dwarfs-partner": "how direct and partner revenue compare",
  "board-does-not-track": "whether the board tracks partner revenue",
  "not-a-primary-motion": "whether partners are a primary motion",
  "held-is-cpo": "which title is held",
  "all-but-authority-met": "whether the other conditions hold",
  "authority-not-met": "what the leader has a say in",
  "title-began-too-early": "what the verdict was when the title began",
};

export const pitfallName = (id: PitfallId): string => WORDINGS[id].name;

/** What to do about it: change the reality, then the title. */
export const pitfallRemedy = (id: PitfallId): string => WORDINGS[id].remedy;

/** What is seen; where it cannot be told, what nobody has said. */
export function pitfallSentence({ id, status, caution, parts }: Pitfall, locale: string): string {
  switch (status) {
    case "present":
      return WORDINGS[id].present;
    case "absent":
      return caution
        ? "Not so, but direct revenue is well ahead beside a chief revenue officer: worth watching."
        : "Not so.";
    case "unknown": {
      const open = parts.filter((part) => part.status === "unknown").map((part) => PARTS[part.id]);
      return `Cannot be told without knowing ${listed([...new Set(open)], locale)}.`;
    }
  }
}
