import Link from "next/link";
import { SectionHead } from "@/components/ui/section-head";
import { BasisList } from "./basis-list";
import { OddsList } from "./odds-list";
import type { BasisLine } from "./prepare-basis";
import type { WhenView } from "./prepare-when";
import { WhyChart } from "./why-chart";

interface WhenSectionProps {
  readonly view: WhenView;
  /** Null where there is no forecast to make again. */
  readonly basis: readonly BasisLine[] | null;
  /** Address of the company's screens. */
  readonly root: string;
}

/** Why the date is what it is, what stands beside it, and how it was made. */
export function WhenSection({ view, basis, root }: WhenSectionProps) {
  const { heading, sentence, why, odds, beside, next } = view;
  const aside =
    next === null ? (
      <Link href={`${root}/what-if`}>Open in What-if</Link>
    ) : (
      <Link href={`${root}${next.path}`}>{next.label}</Link>
    );
  return (
    <section aria-labelledby="when" className="min-w-0">
      <SectionHead id="when" aside={aside}>
        {heading}
      </SectionHead>
      {sentence !== null && <p className="pt-[11px] text-small">{sentence}</p>}
      {why !== null && <WhyChart model={why} />}
      {odds !== null && <OddsList {...odds} />}
      {beside.length > 0 && (
        <p className="mt-3 text-small text-ink-2">
          {beside.map((words) => (
            <span key={words} className="block">
              {words}
            </span>
          ))}
        </p>
      )}
      {basis !== null && (
        <div className="mt-3">
          <BasisList lines={basis} />
        </div>
      )}
    </section>
  );
}
