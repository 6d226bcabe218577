import type { Quarter } from "@/lib/domain/quarter";
import { type Motion, MOTIONS } from "@/lib/domain/revenue/line";
import { isPartnerMotion } from "@/lib/domain/revenue/line-fault";
import type { Part, Series } from "@/lib/domain/revenue/motion-notation";
import { motionLabel } from "@/lib/format/motion";

const partsOf = (motion: Motion): readonly Part[] =>
  isPartnerMotion(motion) ? ["amount"] : ["amount", "influenced"];

/** The rows of the grid from the top: each motion, and below it what of it partners influenced. */
export const GRID_ROWS: readonly Series[] = MOTIONS.flatMap((motion) =>
  partsOf(motion).map((part) => ({ motion, part })),
);

export const rowLabel = ({ motion, part }: Series): string =>
  part === "amount" ? motionLabel(motion) : `${motionLabel(motion)}, partner-influenced`;

/** Names a cell of the grid. */
export const cellKey = (quarter: Quarter, { motion, part }: Series): string =>
  `${quarter} ${motion} ${part}`;
