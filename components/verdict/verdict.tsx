import Link from "next/link";
import { Figures } from "@/components/ui/figures";
import { Overline } from "@/components/ui/overline";
import { SectionHead } from "@/components/ui/section-head";
import { StatusMark } from "@/components/ui/status-mark";
import type { Status } from "@/components/ui/status-shape";
import { VerdictSentence } from "@/components/ui/verdict-sentence";
import { ChangeList } from "./change-list";
import { ConditionList } from "./condition-list";
import { DefinitionsTable } from "./definitions-table";
import { LeverList } from "./lever-list";
import { PitfallList } from "./pitfall-list";
import type { LeverView } from "./prepare-levers";
import type { Proposing } from "./proposal-button";
import type { VerdictView } from "./prepare-verdict";

const STATES: Readonly<
  Record<VerdictView["state"], { readonly status: Status; readonly word: string }>
> = {
  justified: { status: "met", word: "Justified" },
  approaching: { status: "approaching", word: "Approaching" },
  too_early: { status: "not_met", word: "Too early" },
  undetermined: { status: "unknown", word: "Undetermined" },
};

interface VerdictProps {
  readonly view: VerdictView;
  readonly levers: readonly LeverView[];
  /** Address of the company's screens. */
  readonly root: string;
  readonly quarterKey: string;
  /** Null where the reader may not make a proposal. */
  readonly proposing: Proposing | null;
}

/** The answer: the sentence, then everything it rests on. */
export function Verdict({ view, levers, root, quarterKey, proposing }: VerdictProps) {
  const { status, word } = STATES[view.state];
  return (
    <>
      <Overline>
        <StatusMark status={status}>{word}</StatusMark>
        <span>{view.count}</span>
        <span className="max-tablet:hidden print:inline">
          {view.quarter}, {view.months}
        </span>
      </Overline>
      <VerdictSentence>{view.sentence}</VerdictSentence>
      <Figures
        figures={[
          { term: "Right title today", value: view.rightTitle, note: view.rightTitleNote },
          {
            term: "The honest test",
            value: view.honestTest.outcome,
            note: "Board, line and mandate",
          },
          { term: "What stands in the way", value: view.blocker.name, note: view.blocker.note },
          { term: "Partner share", value: view.partnerShare, note: view.partnerShareNote },
        ]}
      />
      <div className="mt-10 grid gap-10 tablet:mt-14 tablet:gap-14 desktop:grid-cols-[minmax(0,1fr)_400px]">
        <ConditionList
          conditions={view.conditions}
          rules={view.rules}
          root={root}
          quarterKey={quarterKey}
        />
        <div className="grid content-start gap-10">
          <section>
            <SectionHead>The honest test</SectionHead>
            <p className="pt-[11px] text-small">{view.honestTest.sentence}</p>
          </section>
          <section>
            <SectionHead aside={<Link href={`${root}/evidence#title.held`}>Evidence</Link>}>
              The title
            </SectionHead>
            {view.alignment.map((sentence) => (
              <p key={sentence} className="pt-[11px] text-small">
                {sentence}
              </p>
            ))}
          </section>
          {view.settlements.length > 0 && (
            <section>
              <SectionHead aside={<Link href={`${root}/evidence`}>Evidence</Link>}>
                What would settle it
              </SectionHead>
              <ul className="text-small">
                {view.settlements.map(({ titles, asks }) => (
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
          )}
        </div>
      </div>
      <div className="mt-10 tablet:mt-12">
        <PitfallList pitfalls={view.pitfalls} />
      </div>
      <div className="mt-10 grid gap-10 tablet:mt-12 desktop:grid-cols-2 desktop:gap-14">
        <section aria-labelledby="what-would-change">
          <SectionHead id="what-would-change">What would change this</SectionHead>
          <LeverList levers={levers} proposing={proposing} />
        </section>
        <div className="grid min-w-0 content-start gap-10">
          {view.changes !== null && (
            <ChangeList
              since={view.changes.since}
              changes={view.changes.list}
              aside={<Link href={`${root}/timeline`}>Timeline</Link>}
            />
          )}
          <DefinitionsTable
            robustness={view.robustness}
            known={view.known}
            chart={view.chart}
            aside={<Link href={`${root}/evidence`}>Evidence</Link>}
          />
        </div>
      </div>
    </>
  );
}
