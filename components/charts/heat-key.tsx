import { type Heat, HeatCell } from "@/components/ui/heat-cell";

const STEPS: readonly { readonly heats: readonly Heat[]; readonly word: string }[] = [
  { heats: [0, 1, 2], word: "Too early" },
  { heats: [3, 4], word: "Approaching" },
  { heats: [5], word: "Justified" },
  { heats: ["unknown"], word: "Unknown" },
];

/** What the digits and shades of a heat map stand for. */
export function HeatKey() {
  return (
    <ul className="flex flex-wrap items-center gap-x-[18px] gap-y-1.5 text-micro text-ink-3">
      {STEPS.map(({ heats, word }) => (
        <li key={word} className="flex items-center gap-1.5">
          <span aria-hidden="true" className="flex gap-0.5">
            {heats.map((heat) => (
              <span key={heat} className="w-5">
                <HeatCell heat={heat} />
              </span>
            ))}
          </span>
          {word}
        </li>
      ))}
    </ul>
  );
}
