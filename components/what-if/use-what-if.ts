import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useState } from "react";
import type { ForecastQuestion } from "@/lib/domain/forecast/forecast";
import { asPlanned, type Assumptions } from "@/lib/domain/scenario/assumptions";
import { changesOf } from "@/lib/domain/scenario/changes";
import { supposing } from "@/lib/domain/scenario/supposed";
import type { StoredScenario } from "@/lib/features/scenarios/schema";
import { whatIfHref } from "./what-if-address";
import { afterAct, beginning } from "./what-if-state";

/** Supposes something else, by a lever and at a moment in milliseconds. */
export type Pull = (lever: string, to: Assumptions, at: number) => void;

interface Started {
  /** The question as planned: nothing supposed. */
  readonly question: ForecastQuestion;
  readonly assumptions: Assumptions;
  /** The scenario that was opened; null for none. */
  readonly opened: StoredScenario | null;
  /** Address of the company's screens. */
  readonly root: string;
}

/** The browser refuses addresses that change many times a second; an untouched one stays as it came. */
const ADDRESS_MS = 300;

/**
 * What is supposed and what it comes to. A slider stands where it was put at once; the answer, computed
 * here from the same futures, follows in the same breath, and so does the address.
 */
export function useWhatIf({ question, assumptions: start, opened, root }: Started) {
  const [first] = useState(() => beginning(start));
  const [state, act] = useReducer(afterAct, first);
  const { present, past } = state;
  const pull: Pull = useCallback((lever, to, at) => act({ kind: "pull", lever, to, at }), []);
  const undo = useCallback(() => act({ kind: "undo" }), []);

  const planned = useMemo(() => asPlanned(question), [question]);
  const { simulation, under } = useMemo(() => supposing(question), [question]);
  const asPlannedNow = useMemo(() => under(planned), [under, planned]);
  const settled = useDeferredValue(present);
  const supposed = useMemo(() => under(settled), [under, settled]);
  const inForce = question.rubric.parameters;
  const changes = useMemo(() => changesOf(planned, present, inForce), [planned, present, inForce]);

  const reset = useCallback(() => pull("reset all", planned, performance.now()), [pull, planned]);

  const href = whatIfHref(root, present, planned, opened);
  const isTouched = state !== first;
  useEffect(() => {
    if (!isTouched) return undefined;
    const timer = setTimeout(() => window.history.replaceState(null, "", href), ADDRESS_MS);
    return () => clearTimeout(timer);
  }, [href, isTouched]);

  return {
    assumptions: present,
    planned,
    simulation,
    asPlanned: asPlannedNow,
    supposed,
    changes,
    href,
    pull,
    /** Null where there is nothing to undo, or to reset. */
    undo: past.length === 0 ? null : undo,
    reset: changes.length === 0 ? null : reset,
  };
}
