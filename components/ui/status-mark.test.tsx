import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { HeatCell } from "./heat-cell.tsx";
import { StatusMark } from "./status-mark.tsx";

afterEach(cleanup);

const WORDS = [
  ["met", "Met"],
  ["not_met", "Not met"],
  ["unknown", "Unknown"],
  ["approaching", "Approaching"],
  ["decision_due", "Decision due"],
  ["overdue", "Overdue"],
  ["closed", "Closed"],
] as const;

it.each(WORDS)("%s has a word and a shape that is not read out", (status, word) => {
  const { container } = render(<StatusMark status={status} />);
  expect(container.textContent).toBe(word);
  expect(container.querySelectorAll('svg[aria-hidden="true"]')).toHaveLength(1);
});

it("gives every status a shape of its own", () => {
  const shapes = WORDS.map(([status]) => {
    const { container } = render(<StatusMark status={status} />);
    return container.querySelector("svg")?.innerHTML;
  });
  expect(new Set(shapes).size).toBe(WORDS.length);
});

it("takes another word for the same state", () => {
  const { container } = render(<StatusMark status="overdue">Slipped back</StatusMark>);
  expect(container.textContent).toBe("Slipped back");
});

it.each([
  [0, "0"],
  [5, "5"],
  ["unknown", "?Unknown"],
  ["none", "–Nothing recorded"],
] as const)("a heat cell of %s is never colour alone", (heat, text) => {
  const { container } = render(<HeatCell heat={heat} />);
  expect(container.textContent).toBe(text);
});
