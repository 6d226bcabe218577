import Link from "next/link";
import { Button } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/section-head";
import { StatusShape } from "@/components/ui/status-shape";
import type { Turning, Unscheduled } from "./prepare-plan";

interface UnscheduledListProps {
  readonly criteria: readonly Unscheduled[];
  /** Opens the form filled; null where the reader may not plan. */
  readonly onPlan: ((turning: Turning) => void) | null;
  readonly root: string;
}

function Step({
  one,
  onPlan,
  root,
}: { readonly one: Unscheduled } & Omit<UnscheduledListProps, "criteria">) {
  const { turning } = one;
  if (turning === null) return <Link href={`${root}/settings`}>Settings</Link>;
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {one.isUnknown && <Link href={`${root}/evidence`}>Evidence</Link>}
      {onPlan !== null && (
        <Button onClick={() => onPlan(turning)} aria-label={`Plan it: ${one.name}`}>
          Plan it
        </Button>
      )}
    </span>
  );
}

/** What the verdict needs and nobody is committed to. */
export function UnscheduledList({ criteria, onPlan, root }: UnscheduledListProps) {
  if (criteria.length === 0) return null;
  return (
    <section className="mt-10 text-small tablet:mt-12">
      <SectionHead aside="Without these there is no date">Nobody has committed to</SectionHead>
      <ul>
        {criteria.map((one) => (
          <li
            key={one.criterion}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-[11px]"
          >
            <span className="flex items-start gap-2.5">
              <span className="mt-0.5">
                <StatusShape status={one.isUnknown ? "unknown" : "not_met"} />
              </span>
              <span>
                <b className="block font-semibold">{one.name}</b>
                <span className="text-ink-2">
                  {one.isUnknown ? "Not known today. " : ""}
                  {one.note}
                </span>
              </span>
            </span>
            <Step one={one} onPlan={onPlan} root={root} />
          </li>
        ))}
      </ul>
    </section>
  );
}
