import type { AlignmentStatus } from "../domain/evaluation/evaluation.ts";

type Which = "held" | "proposed";

const NONE: Readonly<Record<Which, string>> = {
  held: "No partner title is held.",
  proposed: "No title is proposed.",
};

/** How a title stands to the verdict; null where there is no such title. */
export function alignmentSentence(which: Which, status: AlignmentStatus | null): string {
  const title = `The title ${which}`;
  switch (status) {
    case null:
      return NONE[which];
    case "aligned":
      return `${title} fits the job as it is.`;
    case "inflated":
      return `${title} is ahead of the job.`;
    case "outgrown":
      return `The job has outgrown the title ${which}.`;
    case "under_mandated":
      return `${title} fits all but one thing: its say in product, pricing and the sales structure.`;
    case "unknown":
      return `${title} cannot be judged yet.`;
  }
}
