import { useEffect, useRef, useState } from "react";
import { reached } from "@/components/ui/reached";
import { useUnsaved } from "@/components/ui/use-unsaved";
import { saveLetterAction } from "@/lib/features/letters/actions";
import { type LetterInForce, letterInForce } from "@/lib/features/letters/schema";
import { keepOpenDraft } from "./open-draft";

export type SavingState =
  | { readonly kind: "saved" | "typed" | "saving" }
  | { readonly kind: "refused"; readonly message: string }
  /** Somebody else changed it; what is there now. */
  | { readonly kind: "stale"; readonly current: LetterInForce };

interface Words {
  readonly subject: string;
  readonly body: string;
}

/** Long enough that a sentence is saved once and not by the letter. */
const PAUSE_MS = 900;

const isSame = (one: Words, other: Words) =>
  one.subject === other.subject && one.body === other.body;

interface Draft {
  readonly workspace: string;
  readonly companyId: string;
  readonly letterId: string;
  readonly initial: LetterInForce;
}

/** A draft that saves itself once nobody types, one save after the other; nothing typed is lost. */
export function useLetterDraft({ workspace, companyId, letterId, initial }: Draft) {
  const { subject, body } = initial;
  const [words, setWords] = useState<Words>({ subject, body });
  const [state, setState] = useState<SavingState>({ kind: "saved" });
  useUnsaved(state.kind !== "saved");
  const kept = useRef(initial);
  const shown = useRef<Words>({ subject, body });
  const running = useRef(Promise.resolve(true));

  const saveNow = async (): Promise<boolean> => {
    const sent = shown.current;
    if (isSame(sent, kept.current)) {
      setState({ kind: "saved" });
      return true;
    }
    setState({ kind: "saving" });
    const { version } = kept.current;
    const answer = await reached(
      saveLetterAction(workspace, { companyId, letterId, version, ...sent }),
    );
    if (answer.ok) {
      kept.current = { version: answer.value.version, ...sent };
      // What was typed meanwhile is saved next.
      setState({ kind: isSame(shown.current, sent) ? "saved" : "typed" });
      return true;
    }
    const current = letterInForce.safeParse(answer.current).data;
    const message = answer.fields?.["subject"] ?? answer.fields?.["body"] ?? answer.message;
    setState(current === undefined ? { kind: "refused", message } : { kind: "stale", current });
    return false;
  };
  // One after the other: two saves of one version would refuse each other.
  const save = (): Promise<boolean> => {
    running.current = running.current.then(saveNow);
    return running.current;
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
    shown.current = words;
  });
  useEffect(() => keepOpenDraft(() => latest.current()), []);

  useEffect(() => {
    if (state.kind !== "typed") return undefined;
    const timer = setTimeout(() => void latest.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state]);

  return {
    ...words,
    state,
    version: () => kept.current.version,
    type: (part: Partial<Words>) => {
      setWords((last) => ({ ...last, ...part }));
      setState((last) => (last.kind === "saving" ? last : { kind: "typed" }));
    },
    /** Saves now, before something that needs the text as it stands. */
    save,
    /** The field is left: what was typed in it is saved, and nothing that waits for an answer. */
    leave: () => {
      if (state.kind === "typed") void save();
    },
    /** Takes over what is there; what was typed is given up. */
    take: (current: LetterInForce) => {
      kept.current = current;
      setWords({ subject: current.subject, body: current.body });
      setState({ kind: "saved" });
    },
    /** Puts what was typed in place of what is there. */
    insist: (current: LetterInForce) => {
      kept.current = current;
      setState({ kind: "typed" });
    },
  };
}

export type LetterDraftState = ReturnType<typeof useLetterDraft>;
