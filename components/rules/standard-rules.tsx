import { buttonClass } from "@/components/ui/button-class";
import { SectionHead } from "@/components/ui/section-head";
import type { StandardGroup } from "./prepare-differences";
import { rulesFileHref } from "./rules-address";

interface StandardRulesProps {
  readonly workspace: string;
  readonly name: string;
  readonly groups: readonly StandardGroup[];
}

/** Every parameter of the standard rules: what it asks, its value, and whose number that is. */
export function StandardRules({ workspace, name, groups }: StandardRulesProps) {
  return (
    <section aria-labelledby="standard" className="mt-12 text-small">
      <SectionHead
        id="standard"
        aside={
          <a
            href={rulesFileHref(workspace, null)}
            download
            className={buttonClass("quiet")}
            aria-label="Download the standard rules"
          >
            Download
          </a>
        }
      >
        The standard rules, {name}
      </SectionHead>
      <p className="max-w-[64ch] py-4 text-ink-2">
        Their ideas come from “Chief Partner Officer: What the Role Is and When to Hire”
        (Forecastable, 2026). Where that source names a number, it is the source’s; the others are
        ours, and yours to change.
      </p>
      {groups.map(({ heading, rows }) => (
        <div key={heading} className="mt-5 first:mt-0">
          <h3 className="border-b border-rule pb-1.5 font-semibold">{heading}</h3>
          <dl>
            {rows.map((row) => (
              <div
                key={row.id}
                className="grid gap-x-6 gap-y-0.5 border-b border-rule py-2.5 tablet:grid-cols-[220px_minmax(0,1fr)_110px_130px]"
              >
                <dt className="font-medium">{row.name}</dt>
                <dd className="text-ink-2">{row.sentence}</dd>
                <dd className="font-semibold tabular tablet:text-right">{row.value}</dd>
                <dd className="text-ink-3 tablet:text-right">{row.origin}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
