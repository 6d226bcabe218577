import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { Overline } from "@/components/ui/overline";
import { PageSentence } from "@/components/ui/page-sentence";
import { SectionHead } from "@/components/ui/section-head";
import { StatusMark } from "@/components/ui/status-mark";
import { quarterKey } from "@/lib/domain/quarter";
import type { OpenedClose } from "@/lib/features/closes/schema";
import { momentLabel } from "@/lib/format/date";
import { plainWords } from "@/lib/format/dated-words";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";
import { rubricLabel } from "@/lib/format/rubric";
import { verdictWithDate } from "@/lib/format/when-verdict";

interface ClosedQuarterProps {
  readonly close: OpenedClose;
  /** Address of the company. */
  readonly root: string;
  /** Reopens it; absent for who may not. */
  readonly reopen?: ReactNode;
}

/** What was frozen, by whom and when, and where it is read. */
export function ClosedQuarter({ close, root, reopen }: ClosedQuarterProps) {
  const { quarter, revision, at, by, rubric, inputsSha, revisions, restatements } = close;
  const name = quarterLabel(quarter);
  const key = quarterKey(quarter);
  const verdict = (of: number) => `${root}?quarter=${key}&revision=${of}&known=then`;
  const frozen = [
    ["Said", plainWords(verdictWithDate(close, LOCALE))],
    ["Closed", `${momentLabel(at, LOCALE)}${by === null ? "" : ` by ${by}`}`],
    ["Rules", rubricLabel(rubric)],
    ["Inputs", inputsSha],
  ] as const;
  return (
    <>
      <PageSentence
        over={
          <Overline>
            <StatusMark status="closed" />
            <span>Review of {name}</span>
            {revision > 1 && <span>Revision {revision}</span>}
          </Overline>
        }
      >
        {name} is closed.
      </PageSentence>
      <dl className="mt-6 max-w-180 border-t border-ink text-small">
        {frozen.map(([term, words]) => (
          <div
            key={term}
            className="grid gap-x-5 border-b border-rule py-[11px] tablet:grid-cols-[120px_minmax(0,1fr)]"
          >
            <dt className="text-ink-3">{term}</dt>
            <dd className={term === "Inputs" ? "break-all" : undefined}>
              {words}
              {term === "Inputs" && (
                <span className="mt-1 block text-micro text-ink-3">
                  SHA-256 of everything the answer rests on
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-6 flex flex-wrap gap-2.5">
        <LinkButton kind="primary" href={verdict(revision)}>
          Read the verdict
        </LinkButton>
        <LinkButton href={`${root}/letter`}>Write the letter</LinkButton>
        {reopen}
      </div>
      {restatements.length > 0 && (
        <section className="mt-12 max-w-180">
          <SectionHead>Changed since; the close stays</SectionHead>
          <ul className="text-small">
            {restatements.map(({ subject, reason, by: who, at: when }) => (
              <li
                key={`${subject} ${when.toISOString()}`}
                className="border-b border-rule py-[11px]"
              >
                <b className="font-medium">{subject}</b>
                <span className="text-ink-2">
                  , {momentLabel(when, LOCALE)}
                  {who === null ? "" : ` by ${who}`}
                </span>
                <p className="text-ink-2">{reason}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {revisions.length > 1 && (
        <section className="mt-12 max-w-180">
          <SectionHead>Every close of {name}</SectionHead>
          <ul className="text-small">
            {revisions.toReversed().map((one) => (
              <li key={one.revision} className="border-b border-rule py-[11px]">
                <a href={verdict(one.revision)} className="font-medium">
                  Revision {one.revision}
                </a>
                <span className="text-ink-2">
                  , {momentLabel(one.at, LOCALE)}
                  {one.by === null ? "" : ` by ${one.by}`}
                  {one.revision === revision ? ", official" : ""}
                </span>
                {one.reason !== null && <p className="text-ink-2">Reopened: {one.reason}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
