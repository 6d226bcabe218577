import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { InPlaceField } from "./in-place-field.tsx";

afterEach(cleanup);

function show(value: string, saved: string[] = []) {
  const field = (now: string) => (
    <InPlaceField
      label="Title"
      name="title"
      value={now}
      disabled={false}
      refuse={(text) => (text === "" ? "A position has a title." : undefined)}
      onSave={(text) => saved.push(text) > 0}
    />
  );
  const { rerender } = render(field(value));
  return { input: screen.getByLabelText("Title"), becomes: (now: string) => rerender(field(now)) };
}

it("saves itself by Enter and when it is left, and only where something changed", async () => {
  const user = userEvent.setup();
  const saved: string[] = [];
  const { input } = show("VP", saved);
  await user.click(input);
  await user.tab();
  expect(saved).toEqual([]);
  await user.type(input, " Partnerships{Enter}");
  await user.clear(input);
  await user.type(input, "Head ");
  await user.tab();
  expect(saved).toEqual(["VP Partnerships", "Head"]);
});

it("gives back by Escape what was there", async () => {
  const user = userEvent.setup();
  const saved: string[] = [];
  const { input } = show("VP", saved);
  await user.type(input, " something{Escape}");
  await user.tab();
  expect(input).toHaveProperty("value", "VP");
  expect(saved).toEqual([]);
});

it("keeps what will not do, and says why", async () => {
  const user = userEvent.setup();
  const saved: string[] = [];
  const { input } = show("VP", saved);
  await user.clear(input);
  await user.tab();
  expect(screen.getByText("A position has a title.")).toBeTruthy();
  expect(saved).toEqual([]);
});

it("asks before it writes over what somebody else wrote meanwhile", async () => {
  const user = userEvent.setup();
  const saved: string[] = [];
  const { input, becomes } = show("VP", saved);
  await user.type(input, " Mine");
  becomes("Theirs");
  await user.tab();
  expect(saved).toEqual([]);
  expect(screen.getByRole("alert").textContent).toContain("Somebody else wrote “Theirs”");
  await user.click(screen.getByRole("button", { name: "Keep mine" }));
  expect(saved).toEqual(["VP Mine"]);
});
