import type { Assumptions } from "@/lib/domain/scenario/assumptions";

/** What is supposed now, and what was before each pull of a lever, earliest first. */
export interface WhatIfState {
  readonly present: Assumptions;
  readonly past: readonly Assumptions[];
  /** The lever pulled last and when, in milliseconds; null after an undo. */
  readonly last: { readonly lever: string; readonly at: number } | null;
}

export type WhatIfAct =
  | { readonly kind: "pull"; readonly lever: string; readonly at: number; readonly to: Assumptions }
  | { readonly kind: "undo" };

/** One lever pulled again within this time is one pull: a slider sends many values on its way. */
const ONE_PULL_MS = 1_000;

export const beginning = (present: Assumptions): WhatIfState => ({ present, past: [], last: null });

/** The state after an act; undoing with nothing before changes nothing. */
export function afterAct(state: WhatIfState, act: WhatIfAct): WhatIfState {
  const { present, past, last } = state;
  switch (act.kind) {
    case "pull": {
      const { lever, at, to } = act;
      const isOngoing = last !== null && last.lever === lever && at - last.at < ONE_PULL_MS;
      return { present: to, past: isOngoing ? past : [...past, present], last: { lever, at } };
    }
    case "undo": {
      const before = past.at(-1);
      if (before === undefined) return state;
      return { present: before, past: past.slice(0, -1), last: null };
    }
  }
}
