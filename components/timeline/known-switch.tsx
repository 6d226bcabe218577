import Link from "next/link";
import type { Known } from "@/components/timeline/timeline-input";

const WAYS = [
  { known: "then", label: "As known then" },
  { known: "now", label: "As known now" },
] as const;

interface KnownSwitchProps {
  readonly known: Known;
  /** The address of each. */
  readonly hrefOf: (known: Known) => string;
}

/** Each closed quarter as its close said, or as it is known today; kept in the address. */
export function KnownSwitch({ known, hrefOf }: KnownSwitchProps) {
  return (
    <nav
      aria-label="What closed quarters show"
      className="inline-flex rounded-control border border-rule-2 text-small print:hidden"
    >
      {WAYS.map((way) => (
        <Link
          key={way.known}
          href={hrefOf(way.known)}
          scroll={false}
          aria-current={way.known === known ? "true" : undefined}
          className="border-r border-rule-2 px-3 py-[11px] whitespace-nowrap text-ink-2 no-underline first:rounded-l-[5px] last:rounded-r-[5px] last:border-0 hover:bg-hover aria-[current=true]:bg-button aria-[current=true]:font-medium aria-[current=true]:text-on-button tablet:py-1.5"
        >
          {way.label}
        </Link>
      ))}
    </nav>
  );
}
