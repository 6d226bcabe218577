import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { disputeWords } from "./dispute-words";
import type { EditorView } from "./editor/chart-editor";
import { type Choices, disputeName, type Side } from "./editor/settle";

interface DisputePanelProps {
  readonly view: EditorView;
  readonly onSettle: (choices: Choices) => void;
}

/** Where somebody else changed the same as we did: both, side by side, and the person chooses. */
export function DisputePanel({ view, onSettle }: DisputePanelProps) {
  const { disputes, confirmed, chart } = view;
  const id = useId();
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    // In braces: a newer browser answers with a promise, which an effect may not.
    ref.current?.scrollIntoView({ block: "center" });
  }, []);
  const [chosen, setChosen] = useState<Choices>(new Map());
  const names = disputes.map(disputeName);
  const all = (side: Side): Choices => new Map(names.map((name) => [name, side]));
  const isOpen = names.some((name) => !chosen.has(name));
  return (
    <section
      ref={ref}
      aria-label="Changed by two people"
      className="grid max-h-[60dvh] gap-4 overflow-y-auto border-b border-l-[3px] border-rule border-l-red px-5 py-4 text-small tablet:px-6 print:hidden"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <div role="alert">
          <h2 className="text-heading font-semibold">
            Somebody else changed the same while you did. Which holds?
          </h2>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setChosen(all("mine"))}>Choose all yours</Button>
          <Button onClick={() => setChosen(all("theirs"))}>Choose all theirs</Button>
        </div>
      </div>
      {disputes.map((conflict) => {
        const words = disputeWords(conflict, confirmed, chart);
        const name = disputeName(conflict);
        return (
          <ChoiceGroup<Side>
            key={name}
            legend={`${words.box}: ${words.what}`}
            name={`${id} ${name}`}
            value={chosen.get(name)}
            onChange={(side) => setChosen((last) => new Map(last).set(name, side))}
            choices={[
              { value: "theirs", label: "Theirs", hint: words.theirs },
              { value: "mine", label: "Yours", hint: words.mine },
            ]}
          />
        );
      })}
      <div>
        <Button
          kind="primary"
          onClick={() => onSettle(chosen)}
          reason={isOpen ? "Choose one of the two for each; until then both are kept." : undefined}
        >
          Go on with these
        </Button>
      </div>
    </section>
  );
}
