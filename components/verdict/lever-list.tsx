import { SectionHead } from "@/components/ui/section-head";
import type { LeverView } from "./prepare-levers";

/** What would turn the verdict: each set of changes, with whose word each takes. */
export function LeverList({ levers }: { readonly levers: readonly LeverView[] }) {
  return (
    <section aria-labelledby="what-would-change">
      <SectionHead id="what-would-change">What would change this</SectionHead>
      <ul className="text-small">
        {levers.map(({ name, count, changes, note }) => (
          <li key={name} className="border-b border-rule py-[11px] last:border-0">
            <div className="flex flex-wrap justify-between gap-x-4">
              <h3 className="font-semibold">{name}</h3>
              <span className="tabular text-ink-3">{count}</span>
            </div>
            {changes.length > 0 && (
              <ul className="mt-1 space-y-1.5">
                {changes.map((change) => (
                  <li key={change.sentence} className="tabular">
                    {change.sentence}
                    {change.note !== null && (
                      <span className="block text-micro text-ink-3">{change.note}</span>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {note !== null && <p className="mt-1.5 text-ink-2">{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
