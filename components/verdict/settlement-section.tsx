import Link from "next/link";
import { SectionHead } from "@/components/ui/section-head";
import type { SettlementList } from "@/lib/format/settlement";

interface SettlementSectionProps {
  readonly settlements: readonly SettlementList[];
  /** Address of the company's screens. */
  readonly root: string;
}

/** What has to be answered before an undetermined verdict is certain; nothing where it is. */
export function SettlementSection({ settlements, root }: SettlementSectionProps) {
  if (settlements.length === 0) return null;
  return (
    <section>
      <SectionHead aside={<Link href={`${root}/evidence`}>Evidence</Link>}>
        What would settle it
      </SectionHead>
      <ul className="text-small">
        {settlements.map(({ titles, asks }) => (
          <li key={titles} className="border-b border-rule py-[11px] last:border-0">
            <h3 className="font-semibold">{titles}</h3>
            <ul className="mt-1 list-disc space-y-0.5 pl-4 marker:text-ink-3">
              {asks.map((ask) => (
                <li key={ask}>{ask}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
