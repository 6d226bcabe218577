import Link from "next/link";
import { SectionHead } from "@/components/ui/section-head";
import { StatusMark } from "@/components/ui/status-mark";
import type { Status } from "@/components/ui/status-shape";
import type { AttentionKind } from "@/lib/domain/portfolio/attention";
import type { PortfolioRow } from "./prepare-portfolio";

const SHAPES: Readonly<Record<AttentionKind, Status>> = {
  slipped_back: "overdue",
  review_overdue: "overdue",
  forecast_slipped: "overdue",
  cannot_tell: "unknown",
  newly_justified: "met",
  title_ahead: "not_met",
  quarter_missing: "overdue",
};

/** Who to call this week, and why. */
export function CallList({ calls }: { readonly calls: readonly PortfolioRow[] }) {
  return (
    <section>
      <SectionHead aside="Ranked">Call this week</SectionHead>
      {calls.length === 0 && <p className="pt-[11px] text-small text-ink-2">Nobody is waiting.</p>}
      <ol className="text-small">
        {calls.map(({ slug, name, href, attention }, place) => (
          <li
            key={slug}
            className="grid grid-cols-[24px_minmax(0,1fr)] border-b border-rule py-3 last:border-0"
          >
            <span className="text-ink-3 tabular">{place + 1}</span>
            <div>
              <Link
                href={href}
                className="text-body font-semibold no-underline hover:underline max-tablet:-my-2 max-tablet:inline-block max-tablet:py-2.5"
              >
                {name}
              </Link>
              {attention !== null && (
                <>
                  <div className="mt-0.5">
                    <StatusMark status={SHAPES[attention.kind]}>{attention.word}</StatusMark>
                  </div>
                  <p className="text-ink-2">{attention.reason}</p>
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
