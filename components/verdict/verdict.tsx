import Link from "next/link";
import { Figures } from "@/components/ui/figures";
import { Overline } from "@/components/ui/overline";
import { SectionHead } from "@/components/ui/section-head";
import { StatusMark } from "@/components/ui/status-mark";
import { StatusShape } from "@/components/ui/status-shape";
import { VerdictSentence } from "@/components/ui/verdict-sentence";
import { ForwardList } from "@/components/when/forward-list";
import type { BasisLine } from "@/components/when/prepare-basis";
import type { ForwardView } from "@/components/when/prepare-forward";
import type { WhenView } from "@/components/when/prepare-when";
import { WhenSection } from "@/components/when/when-section";
import { ChangeList } from "./change-list";
import { CloseStrip } from "./close-strip";
import { ConditionList } from "./condition-list";
import { DefinitionsTable } from "@/components/when/definitions-table";
import { LeverList } from "./lever-list";
import { PitfallList } from "./pitfall-list";
import type { CloseView } from "./prepare-close";
import type { DefinitionsView } from "@/components/when/prepare-definitions";
import type { LeverView } from "./prepare-levers";
import type { Proposing } from "./proposal-button";
import type { VerdictView } from "./prepare-verdict";
import { SettlementSection } from "./settlement-section";
import { VERDICT_SHAPES } from "./verdict-shape";

interface VerdictProps {
  readonly view: VerdictView;
  readonly when: WhenView;
  /** Null where there is no forecast to make again. */
  readonly basis: readonly BasisLine[] | null;
  readonly forward: readonly ForwardView[];
  readonly definitions: DefinitionsView | null;
  readonly levers: readonly LeverView[];
  /** Null while the quarter is open. */
  readonly close: CloseView | null;
  /** Address of the company's screens. */
  readonly root: string;
  readonly quarterKey: string;
  /** Null where the reader may not make a proposal. */
  readonly proposing: Proposing | null;
}

function Context({ view, close }: Pick<VerdictProps, "view" | "close">) {
  return (
    <Overline>
      <StatusMark status={VERDICT_SHAPES[view.state]}>{view.word}</StatusMark>
      <span>{view.count}</span>
      {close === null ? (
        <span className="max-tablet:hidden print:inline">
          {view.quarter}, {view.months}
        </span>
      ) : (
        <span className="inline-flex items-center gap-1.5">
          <StatusShape status="closed" />
          {view.quarter}, {close.stamp}
        </span>
      )}
    </Overline>
  );
}

function TitleSections({ view, root }: Pick<VerdictProps, "view" | "root">) {
  return (
    <>
      <section>
        <SectionHead aside={view.honestTest.outcome}>The honest test</SectionHead>
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
    </>
  );
}

/** The answer: the sentence with its date, then everything it rests on. */
export function Verdict(props: VerdictProps) {
  const { view, when, basis, forward, definitions, levers, close } = props;
  const { root, quarterKey, proposing } = props;
  const { before, date, after } = view.sentence;
  return (
    <>
      <Context view={view} close={close} />
      <VerdictSentence>
        {before}
        {date !== null && <em>{date}</em>}
        {after}
      </VerdictSentence>
      <Figures figures={view.figures} />
      {close !== null && <CloseStrip view={close} />}
      <div className="mt-10 grid gap-10 tablet:mt-14 tablet:gap-14 desktop:grid-cols-[minmax(0,1fr)_416px]">
        <ConditionList
          conditions={view.conditions}
          rules={view.rules}
          root={root}
          quarterKey={quarterKey}
        />
        <div className="grid min-w-0 content-start gap-10">
          <SettlementSection settlements={view.settlements} root={root} />
          <WhenSection view={when} basis={basis} root={root} />
        </div>
      </div>
      <div className="mt-10 grid gap-10 tablet:mt-12 desktop:grid-cols-3 desktop:gap-12">
        <section aria-labelledby="what-would-change">
          <SectionHead id="what-would-change">What would change this</SectionHead>
          <ForwardList views={forward} />
          <LeverList levers={levers} proposing={proposing} />
        </section>
        {view.changes !== null && (
          <ChangeList
            since={view.changes.since}
            changes={view.changes.list}
            aside={
              <Link href={`${root}/changes?from=${view.changes.sinceKey}&to=${quarterKey}`}>
                What moved it
              </Link>
            }
          />
        )}
        <DefinitionsTable
          view={definitions}
          notes={[view.robustness, view.known, view.chart]}
          aside={<Link href={`${root}/evidence`}>Evidence</Link>}
        />
      </div>
      <div className="mt-10 tablet:mt-12">
        <PitfallList pitfalls={view.pitfalls} />
      </div>
      <div className="mt-10 grid gap-10 tablet:mt-12 desktop:grid-cols-2 desktop:gap-14">
        <TitleSections view={view} root={root} />
      </div>
    </>
  );
}
