import { SectionHead } from "@/components/ui/section-head";

const REASONS = [
  "The same source asks for a majority of revenue in one place, and in another for one of the two or three largest ways of selling. Both are defensible, and they give different answers.",
  "Elsewhere a partner function counts as healthy when it brings a quarter to two fifths of revenue by itself: far from a majority.",
  "Revenue that partners only helped to win is often said to be two to five times what they bring in. Whether it counts can turn the verdict alone.",
  "Some give the title first, to show that they mean it. The standard rules hold that a title cannot make the job it names.",
  "Some say that whoever leads the channel should never report to the head of sales; others run that way for years.",
  "Nobody has tested from which number on the title pays. So every number here says whose it is, can be changed, and is tried against your own closes before it judges anybody.",
] as const;

/** Where sources disagree: the numbers are a judgement, and say so. */
export function WhyPeopleDiffer() {
  return (
    <section aria-labelledby="why-differ" className="mt-12 text-small">
      <SectionHead id="why-differ">Why reasonable people differ</SectionHead>
      <ul className="grid gap-x-10 gap-y-3 pt-4 tablet:grid-cols-2">
        {REASONS.map((reason) => (
          <li key={reason} className="max-w-[60ch] border-l-[3px] border-rule-2 pl-3 text-ink-2">
            {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
