import { SectionHead } from "@/components/ui/section-head";
import { StatusMark } from "@/components/ui/status-mark";
import type { PitfallView } from "./prepare-verdict";

function countOf(pitfalls: readonly PitfallView[]): string {
  const count = (wanted: PitfallView["status"]) =>
    pitfalls.filter(({ status }) => status === wanted).length;
  const unknown = count("unknown");
  return unknown === 0
    ? `${count("present")} present`
    : `${count("present")} present, ${unknown} unknown`;
}

/** Pitfalls that are there or cannot be told, with the remedy; the others by name alone. */
export function PitfallList({ pitfalls }: { readonly pitfalls: readonly PitfallView[] }) {
  const open = pitfalls
    .filter(({ status, caution }) => status !== "absent" || caution)
    .toSorted((a, b) => Number(a.status !== "present") - Number(b.status !== "present"));
  const absent = pitfalls.filter((pitfall) => !open.includes(pitfall));
  return (
    <section>
      <SectionHead aside={countOf(pitfalls)}>Pitfalls</SectionHead>
      <ul className="text-small tablet:grid tablet:grid-cols-2 tablet:gap-x-14">
        {open.map(({ id, name, status, sentence, remedy, caution }) => (
          <li key={id} className="border-b border-rule py-[11px]">
            <div className="flex flex-wrap justify-between gap-x-4">
              <h3 className="font-semibold">{name}</h3>
              {status === "present" && <StatusMark status="overdue">Present</StatusMark>}
              {status === "unknown" && <StatusMark status="unknown">Cannot tell</StatusMark>}
              {status === "absent" && caution && (
                <StatusMark status="not_met">Worth watching</StatusMark>
              )}
            </div>
            <p className="text-ink-2">{sentence}</p>
            {remedy !== null && <p className="mt-0.5">{remedy}</p>}
          </li>
        ))}
      </ul>
      {absent.length > 0 && (
        <p className="pt-[11px] text-small text-ink-2">
          Not present: {absent.map(({ name }) => name.toLowerCase()).join("; ")}.
        </p>
      )}
    </section>
  );
}
