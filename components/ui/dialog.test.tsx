import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { Dialog } from "./dialog.tsx";

// jsdom has the element but not its methods: as the standard says, opening moves the focus in and
// closing gives it back, and a `close` event follows later.
beforeAll(() => {
  const opener = new WeakMap<HTMLDialogElement, Element | null>();
  HTMLDialogElement.prototype.showModal = function showModal() {
    opener.set(this, document.activeElement);
    this.open = true;
    this.querySelector<HTMLElement>("input, button")?.focus();
  };
  HTMLDialogElement.prototype.close = function close() {
    if (!this.open) return;
    this.open = false;
    const back = opener.get(this);
    if (back instanceof HTMLElement) back.focus();
    queueMicrotask(() => this.dispatchEvent(new Event("close")));
  };
});

afterEach(cleanup);

function Strike({ onClose }: { readonly onClose: () => void }) {
  const [open, setOpen] = useState(false);
  const close = () => {
    onClose();
    setOpen(false);
  };
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Strike
      </button>
      <Dialog open={open} onClose={close} title="Strike this answer?">
        <input aria-label="Why" />
        <button type="button" onClick={() => setOpen(false)}>
          Keep it
        </button>
      </Dialog>
    </>
  );
}

async function openDialog(onClose = vi.fn<() => void>()) {
  const user = userEvent.setup();
  const view = render(<Strike onClose={onClose} />);
  await user.click(screen.getByRole("button", { name: "Strike" }));
  return { user, onClose, ...view };
}

it("is named by its question and holds the focus", async () => {
  await openDialog();
  expect(screen.getByRole("dialog", { name: "Strike this answer?" })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText("Why"));
});

it("asks to be closed once when the platform closes it, and the focus is back", async () => {
  const { onClose } = await openDialog();
  screen.getByRole<HTMLDialogElement>("dialog").close();
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Strike" }));
});

it("says nothing when its owner closes it, and the focus is back", async () => {
  const { user, onClose } = await openDialog();
  await user.click(screen.getByRole("button", { name: "Keep it" }));
  expect(screen.queryByLabelText("Why")).toBeNull();
  expect(onClose).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Strike" }));
});

it("closes before it is taken away, so that the platform can give the focus back", async () => {
  const { unmount } = await openDialog();
  const dialog = screen.getByRole<HTMLDialogElement>("dialog");
  unmount();
  expect(dialog.open).toBe(false);
});
