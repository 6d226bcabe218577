import { Button } from "@/components/ui/button";
import { ProblemTable } from "@/components/ui/problem-table";
import { SectionHead } from "@/components/ui/section-head";
import type { SheetLook } from "@/lib/format/chart-look";
import { counted } from "@/lib/format/count";
import { LOCALE } from "@/lib/format/locale";

interface ImportProblemsProps extends Pick<SheetLook, "problems" | "problemCount"> {
  readonly onOfferMarked: () => void;
}

/** What refuses the file, and what is worth a word beside a whole chart. */
export function ImportProblems({ problems, problemCount, onOfferMarked }: ImportProblemsProps) {
  const more = problemCount - problems.length;
  const refuses = problems.some(({ refused }) => refused);
  return (
    <section aria-labelledby="problems" className="mt-10">
      <SectionHead id="problems" aside={`${problemCount} found`}>
        {refuses ? "Problems" : "Worth a word"}
      </SectionHead>
      <ProblemTable problems={problems} />
      {more > 0 && (
        <p className="mt-2 text-small text-ink-3">
          And {counted(more, "more", "more", LOCALE)}; the file with notes holds all of them.
        </p>
      )}
      <div className="mt-4">
        <Button onClick={onOfferMarked}>Download the file with notes</Button>
      </div>
    </section>
  );
}
