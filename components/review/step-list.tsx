import Link from "next/link";
import { StatusShape } from "@/components/ui/status-shape";
import { classes } from "@/components/ui/classes";
import type { StepId, StepView } from "./prepare-steps";

interface StepListProps {
  readonly steps: readonly StepView[];
  readonly current: StepId;
}

/** The way through a review; any step may be taken first. */
export function StepList({ steps, current }: StepListProps) {
  return (
    <nav
      aria-label="Steps of the review"
      className="overflow-x-auto border-b border-rule px-5 tablet:px-10 print:hidden"
    >
      <ol className="flex h-14 gap-6 text-small tablet:gap-[30px]">
        {steps.map(({ id, name, href, isDone, count }, place) => (
          <li
            key={id}
            className={classes(
              "flex flex-none border-b-2",
              id === current ? "border-ink" : "border-transparent",
            )}
          >
            <Link
              href={href}
              aria-current={id === current ? "step" : undefined}
              className={classes(
                "flex min-w-6 items-center gap-2 whitespace-nowrap no-underline hover:underline",
                id === current ? "font-semibold text-ink" : "text-ink-2",
              )}
            >
              {isDone ? (
                <StatusShape status="met" />
              ) : (
                <span className="font-normal text-ink-3">{place + 1}</span>
              )}
              {/* A phone has room for the name of the step that is shown. */}
              <span className={id === current ? undefined : "max-tablet:sr-only"}>{name}</span>
              {isDone && <span className="sr-only">, answered</span>}
              {count !== null && !isDone && (
                <span
                  className={classes(
                    "font-normal text-ink-3",
                    id !== current && "max-tablet:sr-only",
                  )}
                >
                  {count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
