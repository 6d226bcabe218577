import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { afterEach, beforeAll, expect, it } from "vitest";
import { ReasonProvider } from "@/components/restatements/reason-provider";
import type { QuestionView } from "./prepare-questions";
import { QuestionForm } from "./question-form";

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

const nowhere = () => {};
const router = {
  bfcacheId: "0",
  back: nowhere,
  forward: nowhere,
  refresh: nowhere,
  push: nowhere,
  replace: nowhere,
  prefetch: nowhere,
};

const question: QuestionView = {
  item: "board.presenter",
  name: "Board presenter",
  question: "Who presents to the board?",
  answer: "The leader",
  by: "CFO",
  mark: { status: "unknown", word: "Needs review" },
  isOpen: true,
  version: 1,
  choices: [{ value: "directly", label: "The leader", hint: undefined }],
  raters: [{ name: "CFO", value: "directly", said: "The leader", isStale: false }],
  difference: null,
  carried: "The CFO said so.",
  evidence: [],
  assigneeId: null,
  dueOn: null,
  notes: [],
  answeredAt: null,
  since: null,
};

const place = {
  workspace: "w",
  companyId: "c",
  reviewId: "r",
  files: "/files",
  raters: ["CFO"],
  reviewers: [{ userId: "ada", name: "Ada Byron" }],
};

/** Forms that were sent, by what stands around them; none gets through to a server. */
function show() {
  const sent: ("question" | "task")[] = [];
  const view = render(
    <AppRouterContext value={router}>
      <ReasonProvider>
        <QuestionForm
          place={place}
          question={question}
          open
          focused
          savedAt={null}
          onAnswered={nowhere}
        />
      </ReasonProvider>
    </AppRouterContext>,
  );
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    const isTask = event.target instanceof Element && event.target.closest("dialog") !== null;
    sent.push(isTask ? "task" : "question");
  };
  view.baseElement.addEventListener("submit", stop, { capture: true, once: true });
  return sent;
}

it("is answered by Enter in its own fields", async () => {
  const sent = show();
  await userEvent.type(screen.getByLabelText("Evidence"), "Minutes of June{Enter}");
  expect(sent).toEqual(["question"]);
});

it("is not answered by Enter in the day that somebody is asked by: that saves the task", async () => {
  const sent = show();
  await userEvent.click(screen.getByRole("button", { name: "Ask someone" }));
  await userEvent.type(screen.getByLabelText("By"), "{Enter}");
  expect(sent).toEqual(["task"]);
  expect(screen.getByRole("dialog").closest("form")).toBeNull();
});
