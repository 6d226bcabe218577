import type { LeverView } from "./prepare-levers";
import { ProposalButton, type Proposing } from "./proposal-button";

interface LeverListProps {
  readonly levers: readonly LeverView[];
  /** Null where the reader may not make a proposal. */
  readonly proposing: Proposing | null;
}

/** The ways to another verdict: each set of changes, with whose word each takes. */
export function LeverList({ levers, proposing }: LeverListProps) {
  return (
    <ul className="text-small">
      {levers.map(({ name, count, changes, note, draft }) => (
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
          {draft !== null && proposing !== null && (
            <div className="mt-2.5">
              <ProposalButton draft={draft} proposing={proposing} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
