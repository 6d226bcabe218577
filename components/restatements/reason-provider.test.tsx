import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeAll, expect, it } from "vitest";
import { ReasonProvider, useReason } from "./reason-provider.tsx";

function showModal(this: HTMLDialogElement) {
  this.open = true;
}

function close(this: HTMLDialogElement) {
  this.open = false;
}

// jsdom has the element but not its methods.
beforeAll(() => {
  Object.assign(HTMLDialogElement.prototype, { showModal, close });
});

afterEach(cleanup);

type Given = { readonly ok: true } | { readonly ok: false; readonly code: string };

const CLOSED = {
  ok: false,
  code: "CLOSED",
  message: "FY27 Q2 is closed. Say why it changes; the close stays as it is.",
  current: { closed: "FY27 Q2 is closed." },
} as const;

function Form({ send }: { readonly send: (reason: string | null) => Promise<Given> }) {
  const explain = useReason();
  const [outcome, setOutcome] = useState("nothing yet");
  const save = async () => {
    const answer = await explain(send);
    setOutcome(answer.ok ? "saved" : answer.code);
  };
  return (
    <>
      <button type="button" onClick={() => void save()}>
        Save
      </button>
      <output>{outcome}</output>
    </>
  );
}

/** A form over a server that answers each request in turn; answers with what it was sent. */
function show(...answers: readonly (Given | "unreached")[]) {
  const reasons: (string | null)[] = [];
  const send = async (reason: string | null): Promise<Given> => {
    reasons.push(reason);
    const answer = answers[reasons.length - 1] ?? { ok: true };
    if (answer === "unreached") throw new Error("nothing answered");
    return answer;
  };
  render(
    <ReasonProvider>
      <Form send={send} />
    </ReasonProvider>,
  );
  return reasons;
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const outcome = () => screen.getByRole("status").textContent;
const TITLE = { name: "FY27 Q2 is closed. What changed, and why?" };

it("asks nothing where nothing closed changes", async () => {
  const reasons = show({ ok: true });
  await press("Save");
  expect(outcome()).toBe("saved");
  expect(reasons).toEqual([null]);
});

it("asks why, wants words, and sends the same again with them", async () => {
  const reasons = show(CLOSED, { ok: true });
  await press("Save");
  expect(screen.getByRole("dialog", TITLE)).toBeDefined();
  expect(outcome()).toBe("nothing yet");
  await press("Save with this reason");
  expect(screen.getByText("Say what changed, and why.")).toBeDefined();
  expect(reasons).toEqual([null]);
  await userEvent.type(screen.getByRole("textbox", { name: "Reason" }), "A late credit note");
  await press("Save with this reason");
  expect(outcome()).toBe("saved");
  expect(reasons).toEqual([null, "A late credit note"]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("keeps the reason where nothing answers, and gives the refusal back to who cancels", async () => {
  const reasons = show(CLOSED, "unreached", CLOSED);
  await press("Save");
  await userEvent.type(screen.getByRole("textbox", { name: "Reason" }), "A late credit note");
  await press("Save with this reason");
  expect(screen.getByText(/Nothing here is lost/)).toBeDefined();
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Reason" }).value).toBe(
    "A late credit note",
  );
  await press("Not now");
  expect(outcome()).toBe("CLOSED");
  expect(reasons).toEqual([null, "A late credit note"]);
});
