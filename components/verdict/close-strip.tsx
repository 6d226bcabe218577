import Link from "next/link";
import type { CloseLink, CloseView } from "./prepare-close";

const LINK =
  "border-r border-rule-2 px-3 py-[11px] whitespace-nowrap text-ink-2 no-underline first:rounded-l-[5px] last:rounded-r-[5px] last:border-0 hover:bg-hover aria-[current]:bg-button aria-[current]:font-medium aria-[current]:text-on-button tablet:py-1.5";

function Choice({
  label,
  links,
}: {
  readonly label: string;
  readonly links: readonly CloseLink[];
}) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="flex flex-wrap rounded-control border border-rule-2">
        {links.map(({ label: text, href, current }) => (
          <li key={href + text} className="flex">
            <Link href={href} aria-current={current ? "page" : undefined} className={LINK}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Of a closed quarter: its revisions, how it is known, and what has been changed under it since. */
export function CloseStrip({ view }: { readonly view: CloseView }) {
  const { reason, revisions, knowns, restatements, differences } = view;
  return (
    <section aria-label="The close" className="mt-6 text-small">
      <div className="flex flex-wrap gap-3">
        {revisions.length > 0 && <Choice label="Revision" links={revisions} />}
        <Choice label="How it is known" links={knowns} />
      </div>
      {reason !== null && <p className="mt-3 text-ink-2">Reopened: {reason}</p>}
      {restatements.length > 0 && (
        <div className="mt-3 border-l-[3px] border-rule-2 pl-3">
          <p className="font-semibold">Changed since it was closed. The close stays as it is.</p>
          <ul className="text-ink-2">
            {restatements.map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      {differences.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 tabular">
          {differences.map(({ what, from, to }) => (
            <li key={what}>
              <span className="text-ink-3">{what}, then and now: </span>
              {from} <span aria-label="to">→</span> <b className="font-semibold">{to}</b>
            </li>
          ))}
        </ul>
      )}
      {restatements.length > 0 && differences.length === 0 && (
        <p className="mt-2 text-ink-2">By today’s rows the answer is the same.</p>
      )}
    </section>
  );
}
