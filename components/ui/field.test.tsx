import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Checkbox } from "./checkbox.tsx";
import { ChoiceGroup } from "./choice-group.tsx";
import { Field } from "./field.tsx";
import { SelectField } from "./select-field.tsx";
import { TextAreaField } from "./text-area-field.tsx";

afterEach(cleanup);

const text = { label: "Amount", hint: "In thousands.", error: "“3.1O0” is not a number." };

/** The words a screen reader adds after the name. */
const description = (control: HTMLElement) =>
  (control.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent)
    .join(" ");

describe.each([
  ["a line of text", <Field key="field" {...text} />],
  ["several lines", <TextAreaField key="area" {...text} />],
  ["a list", <SelectField key="list" {...text} options={[]} placeholder="Choose" />],
  ["a check box", <Checkbox key="box" {...text} />],
])("%s", (_, field) => {
  it("is named by its label and described by its hint, then its error", () => {
    render(field);
    const control = screen.getByLabelText("Amount");
    expect(description(control)).toBe("In thousands. “3.1O0” is not a number.");
    expect(control.getAttribute("aria-invalid")).toBe("true");
  });
});

it("does not call a field without an error invalid", () => {
  render(<Field label="Amount" />);
  const control = screen.getByLabelText("Amount");
  expect(control.hasAttribute("aria-invalid")).toBe(false);
  expect(control.hasAttribute("aria-describedby")).toBe(false);
});

it("gives two fields of the same label their own ids", () => {
  render(
    <>
      <Field label="Share" error="Too high." />
      <Field label="Share" error="Too low." />
    </>,
  );
  expect(screen.getAllByLabelText("Share").map(description)).toEqual(["Too high.", "Too low."]);
});

it("describes a group of choices by its error", () => {
  render(
    <ChoiceGroup
      legend="Say over pricing"
      name="pricing"
      choices={[{ value: "shapes", label: "Shapes" }]}
      error="Choose one answer."
    />,
  );
  expect(description(screen.getByRole("group", { name: "Say over pricing" }))).toBe(
    "Choose one answer.",
  );
});
