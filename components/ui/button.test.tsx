import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { Button } from "./button.tsx";

afterEach(cleanup);

it("says the verb while at work and keeps its focus, but does nothing when pressed", async () => {
  const press = vi.fn<() => void>();
  const submit = vi.fn<() => void>();
  const form = (busy: string | undefined) => (
    <form onSubmit={submit}>
      <Button type="submit" busy={busy} onClick={press}>
        Save
      </Button>
    </form>
  );
  const { rerender } = render(form(undefined));
  screen.getByRole("button", { name: "Save" }).focus();
  rerender(form("Saving…"));
  const button = screen.getByRole("button", { name: "Saving…" });
  await userEvent.click(button);
  expect(document.activeElement).toBe(button);
  expect(press).not.toHaveBeenCalled();
  expect(submit).not.toHaveBeenCalled();
});

it("is disabled by a reason and described by it", () => {
  render(<Button reason="One answer is overdue.">Close quarter</Button>);
  const button = screen.getByRole<HTMLButtonElement>("button", { name: "Close quarter" });
  expect(button.disabled).toBe(true);
  const reason = document.getElementById(button.getAttribute("aria-describedby") ?? "");
  expect(reason?.textContent).toBe("One answer is overdue.");
});
