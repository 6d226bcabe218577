import { SectionHead } from "@/components/ui/section-head";
import { StatusMark } from "@/components/ui/status-mark";
import { classes } from "@/components/ui/classes";
import type { ConditionWhen } from "./prepare-condition-when";
import type { CriterionView } from "./prepare-criterion";
import type { ConditionView } from "./prepare-verdict";
import { ProofList } from "./proof-list";

interface CriterionRowProps {
  readonly criterion: CriterionView;
  readonly root: string;
  readonly quarterKey: string;
}

const COLUMNS = "tablet:grid-cols-[136px_84px_minmax(0,1fr)_118px]";
const ROW = "grid items-start gap-x-4.5 gap-y-0.5 tablet:grid-cols-[136px_84px_minmax(0,1fr)]";

function CriterionRow({ criterion, root, quarterKey }: CriterionRowProps) {
  const { name, status, sentence, note, proof, id } = criterion;
  const chartQuery = new URLSearchParams({ quarter: quarterKey, lit: id }).toString();
  return (
    <li id={id} className="scroll-mt-20 border-t border-rule py-2.5 target:bg-blue-tint">
      <div className={ROW}>
        <h4 className="text-ink-2 tablet:pl-3">{name}</h4>
        <StatusMark status={status} />
        <div>
          <p>{sentence}</p>
          <p className="text-micro text-ink-3">{note}</p>
        </div>
      </div>
      {proof !== null && (
        <details className="mt-1 tablet:ml-[256px]">
          <summary className="w-fit cursor-pointer py-3 text-micro tablet:py-1 text-ink-3 underline decoration-rule-2 underline-offset-3 hover:text-ink">
            What proves it
          </summary>
          <div className="mt-1 text-micro">
            <ProofList proof={proof} root={root} chartQuery={chartQuery} />
          </div>
        </details>
      )}
    </li>
  );
}

/** A quarter over whose it is: a fact, or a decision with its owner and day. */
function WhenCell({ when, holds }: { readonly when: ConditionWhen; readonly holds: boolean }) {
  const { value, kind, decided, overdue } = when;
  return (
    <p className="max-tablet:col-span-2">
      <span className={classes("tabular", holds && "font-semibold")}>{value}</span>
      <span
        className={classes(
          "text-micro max-tablet:ml-2 tablet:block",
          overdue ? "text-red" : "text-ink-3",
        )}
      >
        {kind}
      </span>
      {decided !== null && (
        <span
          className={classes(
            "text-micro max-tablet:ml-2 tablet:block",
            overdue ? "text-red" : "text-ink-3",
          )}
        >
          {decided}
        </span>
      )}
    </p>
  );
}

interface ConditionListProps {
  readonly conditions: readonly ConditionView[];
  readonly rules: string;
  readonly root: string;
  readonly quarterKey: string;
}

/** The five conditions; each opens to its criteria, with their reasons and what proves them. */
export function ConditionList({ conditions, rules, root, quarterKey }: ConditionListProps) {
  return (
    <section aria-labelledby="conditions">
      <SectionHead id="conditions" aside={rules}>
        Five conditions
      </SectionHead>
      <div
        aria-hidden="true"
        className={`hidden gap-x-4.5 border-b border-rule py-2 text-micro text-ink-3 tablet:grid ${COLUMNS}`}
      >
        <span>Condition</span>
        <span>State</span>
        <span>What we see</span>
        <span>When</span>
      </div>
      <ul className="text-small">
        {conditions.map(({ id, name, status, sentence, when, criteria, holds }) => (
          <li key={id} id={id} className="scroll-mt-20 border-b border-rule">
            <details className="group">
              <summary
                className={classes(
                  "-mx-5 cursor-pointer list-none px-5 py-[11px] tablet:-mx-3 tablet:px-3 print:mx-0 print:px-0 [&::-webkit-details-marker]:hidden",
                  holds ? "bg-blue-tint hover:bg-blue-tint-2" : "hover:bg-hover",
                )}
              >
                <div
                  className={`grid grid-cols-[1fr_auto] items-start gap-x-4.5 gap-y-0.5 ${COLUMNS}`}
                >
                  <h3 className="font-semibold">
                    {name}
                    <span
                      aria-hidden="true"
                      className="ml-1.5 inline-block font-normal text-ink-3 transition-transform duration-(--fast) group-open:rotate-90 print:hidden"
                    >
                      ›
                    </span>
                  </h3>
                  <StatusMark status={status} />
                  <p className="max-tablet:col-span-2">{sentence}</p>
                  <WhenCell when={when} holds={holds} />
                </div>
              </summary>
              <ul className="pb-2">
                {criteria.map((criterion) => (
                  <CriterionRow
                    key={criterion.id}
                    criterion={criterion}
                    root={root}
                    quarterKey={quarterKey}
                  />
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
