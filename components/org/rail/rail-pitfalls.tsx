import { StatusMark } from "@/components/ui/status-mark";
import type { RailPitfall } from "./prepare-rail";

/** Pitfalls that this chart is in, or near, with what to do about each. */
export function RailPitfalls({ pitfalls }: { readonly pitfalls: readonly RailPitfall[] }) {
  if (pitfalls.length === 0) return null;
  return (
    <section>
      <h3 className="border-b border-rule-2 pb-1.5 font-semibold">Pitfalls</h3>
      <ul>
        {pitfalls.map(({ name, caution, sentence, remedy }) => (
          <li key={name} className="border-b border-rule py-2.5">
            <div className="flex flex-wrap justify-between gap-x-3 font-medium">
              {name}
              <StatusMark status={caution ? "not_met" : "overdue"}>
                {caution ? "Worth watching" : "Present"}
              </StatusMark>
            </div>
            <p className="text-ink-2">{sentence}</p>
            <p className="mt-0.5">{remedy}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
