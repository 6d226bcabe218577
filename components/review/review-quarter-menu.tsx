import { Menu } from "@/components/ui/menu";
import { type Quarter, quarterKey } from "@/lib/domain/quarter";
import type { ReviewQuarters } from "@/lib/features/reviews/schema";
import { quarterLabel } from "@/lib/format/quarter";

interface ReviewQuarterMenuProps {
  readonly root: string;
  readonly quarters: ReviewQuarters;
  readonly shown: Quarter;
}

/** Every quarter that can be reviewed, is under review or is closed, latest first. */
export function ReviewQuarterMenu({ root, quarters, shown }: ReviewQuarterMenuProps) {
  const { open, reviewable, closed } = quarters;
  const all = [...new Set([...open, ...reviewable, ...closed])].toSorted((a, b) => b - a);
  const state = (quarter: Quarter) => {
    if (open.includes(quarter)) return "under review";
    return closed.includes(quarter) ? "closed" : "not reviewed";
  };
  const name = quarterLabel(shown);
  return (
    <Menu
      label={`Quarter ${name}`}
      trigger={name}
      groups={[
        all.map((quarter) => ({
          kind: "link" as const,
          label: `${quarterLabel(quarter)}, ${state(quarter)}`,
          href: `${root}/review?quarter=${quarterKey(quarter)}`,
          current: quarter === shown,
        })),
      ]}
      align="right"
    />
  );
}
