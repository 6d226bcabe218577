import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { SectionHead } from "./section-head.tsx";
import { useFocusKept } from "./use-focus-kept.ts";

afterEach(cleanup);

function Rows({ names }: { readonly names: readonly string[] }) {
  useFocusKept("rows", names.length);
  return (
    <section>
      <SectionHead id="rows">Rows</SectionHead>
      {names.map((name) => (
        <button key={name} type="button">
          {name}
        </button>
      ))}
    </section>
  );
}

it("moves to the heading when the row that had the focus goes", () => {
  const { rerender } = render(<Rows names={["first", "second"]} />);
  screen.getByRole("button", { name: "second" }).focus();
  rerender(<Rows names={["first"]} />);
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Rows" }));
});

it("stays where it is when another row goes, and when one comes", () => {
  const { rerender } = render(<Rows names={["first", "second"]} />);
  const first = screen.getByRole("button", { name: "first" });
  first.focus();
  rerender(<Rows names={["first"]} />);
  expect(document.activeElement).toBe(first);
  first.blur();
  rerender(<Rows names={["first", "third"]} />);
  expect(document.activeElement).toBe(document.body);
});
