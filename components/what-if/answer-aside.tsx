import { SectionHead } from "@/components/ui/section-head";
import { OddsList } from "@/components/when/odds-list";
import type { WhenView } from "@/components/when/prepare-when";
import { WhyChart } from "@/components/when/why-chart";

/** Why the supposed date is what it is, and what stands beside every date. */
export function AnswerAside({ when }: { readonly when: WhenView }) {
  const { heading, sentence, why, odds, beside } = when;
  return (
    <section aria-labelledby="why">
      <SectionHead id="why">{heading}</SectionHead>
      {sentence !== null && <p className="pt-[11px] text-small">{sentence}</p>}
      {why !== null && <WhyChart model={why} />}
      {odds !== null && <OddsList {...odds} />}
      {beside.map((words) => (
        <p key={words} className="mt-2 text-small text-ink-2">
          {words}
        </p>
      ))}
    </section>
  );
}
