import { useEffect, useRef, useState } from "react";
import type { BacktestPart, TriedCompany } from "@/lib/features/backtests/schema";

export interface BacktestState {
  readonly kind: "none" | "running" | "done" | "cancelled" | "failed";
  /** How many companies there are to try; null before the first part arrives. */
  readonly companies: number | null;
  /** The state of the draft that was tried. */
  readonly draftVersion: number | null;
  readonly tried: readonly TriedCompany[];
}

const NOTHING: BacktestState = { kind: "none", companies: null, draftVersion: null, tried: [] };

/** The lines of a body as they come; the last may be without an end. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    rest += decoder.decode(value, { stream: true });
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** Our own route writes every line in this shape. */
const partOf = (line: string) => JSON.parse(line) as BacktestPart;

function withPart(state: BacktestState, part: BacktestPart): BacktestState {
  switch (part.kind) {
    case "begin":
      return { ...state, companies: part.companies, draftVersion: part.draftVersion };
    case "tried":
      return { ...state, tried: [...state.tried, ...part.companies] };
  }
}

/** Tries a draft on every close, shows what has come so far, and stops when asked or left. */
export function useBacktest(url: string) {
  const [state, setState] = useState(NOTHING);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ ...NOTHING, kind: "running" });
    try {
      const response = await fetch(url, { signal: controller.signal });
      if (!response.ok || response.body === null) throw new Error("the trial was refused");
      for await (const line of linesOf(response.body)) {
        setState((before) => withPart(before, partOf(line)));
      }
      setState((before) => ({
        ...before,
        kind: before.tried.length === before.companies ? "done" : "failed",
      }));
    } catch {
      if (running.current !== controller) return;
      setState((before) => ({
        ...before,
        kind: controller.signal.aborted ? "cancelled" : "failed",
      }));
    }
  };
  return { state, run, cancel: () => running.current?.abort() };
}
